import { z } from "zod";
import { id, line } from "../fields.ts";
import { limits } from "../limits.ts";
import { bulkAct } from "./bulk.ts";

const card = line(0, limits.groupCard.max);

/** What can be asked to change of a group's members; a part of `groupCommandInputs`. */
export const memberCommandInputs = {
  /** 群名片: one's own, or those of others; empty: the name is shown again. */
  "group:set-card": z.object({
    conversationId: id,
    cards: z
      .array(z.object({ personId: id, card }))
      .min(1)
      .max(limits.cardsAtOnce),
  }),
  /** 专属头衔; empty: none. */
  "group:set-title": z.object({ conversationId: id, personId: id, title: line(0, limits.memberTitle.max) }),
  "group:start-bulk": z.object({
    conversationId: id,
    act: bulkAct,
    personIds: z.array(id).min(1).max(limits.bulkPersons),
  }),
  "group:stop-bulk": z.object({ conversationId: id, bulkId: id }),
};

/** What each of them answers when it was carried out. */
export type MemberCommandResults = {
  "group:set-card": Record<string, never>;
  "group:set-title": Record<string, never>;
  /** `count`: to how many it will be done, as things stand now. */
  "group:start-bulk": { bulkId: number; startsAt: string; count: number };
  /** `isUndone`: nothing of it has been done. */
  "group:stop-bulk": { isUndone: boolean };
};
