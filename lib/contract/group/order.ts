import { z } from "zod";
import { id } from "../fields.ts";
import { limits } from "../limits.ts";

const personIds = z.array(id).min(1).max(limits.silencePersons);

/** What keeps order in a group; a part of the commands of groups. */
export const orderCommandInputs = {
  /** 禁言: who is silenced already is so from now on for this long. */
  "group:silence": z.object({
    conversationId: id,
    personIds,
    seconds: z.int().min(limits.silenceSeconds.min).max(limits.silenceSeconds.max),
  }),
  "group:unsilence": z.object({ conversationId: id, personIds }),
};

export type OrderCommandResults = {
  /** Whom it concerned; who is no member any more is left out. `until` is the end of the silence. */
  "group:silence": { personIds: number[]; until: string };
  /** Who may speak again; who was not silenced is left out. */
  "group:unsilence": { personIds: number[] };
};
