import { z } from "zod";
import { id } from "../fields.ts";

const message = z.object({ conversationId: id, seq: id });

/** 精华消息: what can be asked to change on the wall; a part of `groupCommandInputs`. */
export const essenceCommandInputs = {
  "group:set-essence": message,
  "group:unset-essence": message,
};

export type EssenceCommandResults = {
  "group:set-essence": Record<string, never>;
  "group:unset-essence": Record<string, never>;
};
