import { z } from "zod";
import { id } from "../fields.ts";
import { pictureId } from "../pictures.ts";

/** What can be asked to change in how a group looks; a part of `groupCommandInputs`. */
export const avatarCommandInputs = {
  /** A picture that the actor has uploaded for it; null: the one made of its members. */
  "group:set-avatar": z.object({ conversationId: id, pictureId: pictureId.nullable() }),
};

export type AvatarCommandResults = { "group:set-avatar": Record<string, never> };
