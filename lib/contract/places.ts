import { z } from "zod";
import { id, line, name } from "./fields.ts";
import type { WireGroupCategory } from "./group/wire.ts";
import { limits } from "./limits.ts";
import { notifyModes } from "./wire.ts";

const categoryName = name(1, limits.categoryName.max);

/**
 * What one sets for oneself in a conversation, unseen by the others, and the categories one's groups stand under; a
 * part of `commandInputs`.
 */
export const placeCommandInputs = {
  "conversation:set-pinned": z.object({ conversationId: id, isPinned: z.boolean() }),
  "conversation:set-notify": z.object({ conversationId: id, notify: z.enum(notifyModes) }),
  "conversation:set-remark": z.object({ conversationId: id, remark: line(0, limits.remark.max) }),
  "conversation:set-category": z.object({ conversationId: id, categoryId: id.nullable() }),
  "group-category:create": z.object({ name: categoryName }),
  "group-category:rename": z.object({ categoryId: id, name: categoryName }),
  "group-category:remove": z.object({ categoryId: id }),
};

/** What each of them answers when it was carried out. */
export type PlaceCommandResults = {
  "conversation:set-pinned": Record<string, never>;
  "conversation:set-notify": Record<string, never>;
  "conversation:set-remark": Record<string, never>;
  "conversation:set-category": Record<string, never>;
  "group-category:create": { category: WireGroupCategory };
  "group-category:rename": Record<string, never>;
  "group-category:remove": Record<string, never>;
};
