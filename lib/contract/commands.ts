import { z } from "zod";
import { clientMessageId, count, id, line, name, paragraph, text } from "./fields.ts";
import { type GroupCommandResults, groupCommandInputs } from "./group/commands.ts";
import { limits } from "./limits.ts";
import { areMentionsOf, mentionList } from "./mentions.ts";
import { type PlaceCommandResults, placeCommandInputs } from "./places.ts";
import { SOMETHING_VISIBLE } from "./visible.ts";
import { statuses, type WireFriendCategory, type WireMessage } from "./wire.ts";

const number = id;
const personName = name(limits.name.min, limits.name.max);
const password = z.string().min(limits.password.min).max(limits.password.max);
const email = z
  .union([z.literal(""), z.email().max(limits.email.max)])
  .optional()
  .transform((value) => (value ? value.toLowerCase() : undefined));

/** The one list of what can be asked to change: name on the wire → schema of its input. */
export const commandInputs = {
  "site:setup": z.object({ code: z.string().max(200), name: personName, password, email }),
  "person:register": z.object({ name: personName, password, email }),
  "person:update": z.object({
    name: personName.optional(),
    signature: line(0, limits.signature.max).optional(),
    status: z.enum(statuses).optional(),
    sharesReads: z.boolean().optional(),
  }),
  "session:start": z.object({
    login: text.trim().min(1).max(limits.email.max),
    password: z.string().min(1).max(limits.password.max),
    userAgent: text.max(400).default(""),
  }),
  "session:end": z.object({}),
  "friend:request": z.object({ number, note: paragraph(limits.friendNote.max).default("") }),
  "friend:accept": z.object({ requestId: id }),
  "friend:decline": z.object({ requestId: id }),
  "friend:withdraw": z.object({ requestId: id }),
  "friend:remove": z.object({ personId: id }),
  "friend:update": z.object({
    personId: id,
    remark: line(0, limits.remark.max).optional(),
    categoryId: id.nullable().optional(),
  }),
  "category:create": z.object({ name: name(1, limits.categoryName.max) }),
  "category:rename": z.object({ categoryId: id, name: name(1, limits.categoryName.max) }),
  "category:remove": z.object({ categoryId: id }),
  ...groupCommandInputs,
  ...placeCommandInputs,
  "message:send": z
    .object({
      conversationId: id,
      clientMessageId,
      /** Kept exactly as typed; only one in which nothing can be seen is refused. Empty where something is shared. */
      body: text.max(limits.messageBody.max).default(""),
      mentions: mentionList.default([]),
      /** 分享群聊: the message is the card of this group, and the server writes what it says. */
      share: z.object({ groupNumber: id }).optional(),
    })
    .refine(({ body, share }) => (share ? body === "" : SOMETHING_VISIBLE.test(body)), { path: ["body"] })
    .refine(({ body, mentions }) => areMentionsOf(body, mentions), { path: ["mentions"] }),
  "message:recall": z.object({ conversationId: id, seq: id }),
  "receipt:read": z.object({ conversationId: id, seq: count }),
  "receipt:mark-unread": z.object({ conversationId: id }),
};

/** What each command answers when it was carried out. */
export type CommandResults = GroupCommandResults &
  PlaceCommandResults & {
    "site:setup": { number: number };
    "person:register": { number: number };
    "person:update": Record<string, never>;
    "session:start": { sessionId: string; personId: number };
    "session:end": Record<string, never>;
    /** `isFriend`: the other side had asked already, so the two are friends now. */
    "friend:request": { requestId: number | null; isFriend: boolean };
    "friend:accept": { conversationId: number };
    "friend:decline": Record<string, never>;
    "friend:withdraw": Record<string, never>;
    "friend:remove": Record<string, never>;
    "friend:update": Record<string, never>;
    "category:create": { category: WireFriendCategory };
    "category:rename": Record<string, never>;
    "category:remove": Record<string, never>;
    /** The same object every member receives; a retry answers the first one. */
    "message:send": { message: WireMessage };
    /** As it is now; the same again for one that was recalled before. */
    "message:recall": { message: WireMessage };
    "receipt:read": { readSeq: number };
    "receipt:mark-unread": Record<string, never>;
  };

export type CommandName = keyof typeof commandInputs;
/** What a caller passes. */
export type CommandInput<N extends CommandName> = z.input<(typeof commandInputs)[N]>;
/** What a command sees: parsed, trimmed, defaults filled. */
export type CommandParsed<N extends CommandName> = z.output<(typeof commandInputs)[N]>;
export type CommandResult<N extends CommandName> = CommandResults[N];

export const commandNames = Object.keys(commandInputs) as CommandName[];
