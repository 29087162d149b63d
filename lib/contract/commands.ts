import { z } from "zod";
import { count, id, text } from "./fields.ts";
import { limits } from "./limits.ts";
import { areMentionsOf, mentionList } from "./mentions.ts";
import { SOMETHING_VISIBLE } from "./visible.ts";
import { statuses, type WireFriendCategory, type WireMessage } from "./wire.ts";

const number = id;
/** Trimmed; control characters and invisible direction overrides have no place in a name. */
const line = (min: number, max: number) =>
  text
    .trim()
    .min(min)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
    .regex(/^[^\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u);
/** A line that somebody or something is called by. */
const name = (min: number, max: number) => line(min, max).regex(SOMETHING_VISIBLE);
const paragraph = (max: number) => text.trim().max(max);
const personName = name(limits.name.min, limits.name.max);
const password = z.string().min(limits.password.min).max(limits.password.max);
const email = z
  .union([z.literal(""), z.email().max(limits.email.max)])
  .optional()
  .transform((value) => (value ? value.toLowerCase() : undefined));
const clientMessageId = z
  .string()
  .min(limits.clientMessageId.min)
  .max(limits.clientMessageId.max)
  .regex(/^[\w-]+$/);

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
  "group:create": z.object({
    name: name(limits.groupName.min, limits.groupName.max),
    description: paragraph(limits.groupDescription.max).default(""),
    joinMode: z.enum(["anyone", "closed"]).default("anyone"),
    memberIds: z.array(id).max(limits.invitePersons).default([]),
  }),
  "group:invite": z.object({
    conversationId: id,
    personIds: z.array(id).min(1).max(limits.invitePersons),
  }),
  "group:join": z.object({ number }),
  "group:leave": z.object({ conversationId: id }),
  "group:remove-member": z.object({ conversationId: id, personId: id }),
  "group:appoint-admin": z.object({ conversationId: id, personId: id }),
  "group:dismiss-admin": z.object({ conversationId: id, personId: id }),
  "message:send": z
    .object({
      conversationId: id,
      clientMessageId,
      /** Kept exactly as typed; only one in which nothing can be seen is refused. */
      body: text.max(limits.messageBody.max).regex(SOMETHING_VISIBLE),
      mentions: mentionList.default([]),
    })
    .refine(({ body, mentions }) => areMentionsOf(body, mentions), { path: ["mentions"] }),
  "message:recall": z.object({ conversationId: id, seq: id }),
  "receipt:read": z.object({ conversationId: id, seq: count }),
  "receipt:mark-unread": z.object({ conversationId: id }),
};

/** What each command answers when it was carried out. */
export type CommandResults = {
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
  "group:create": { conversationId: number; number: number };
  /** Ids that became members; those who were already are left out. */
  "group:invite": { addedIds: number[] };
  "group:join": { conversationId: number };
  "group:leave": Record<string, never>;
  "group:remove-member": Record<string, never>;
  "group:appoint-admin": Record<string, never>;
  "group:dismiss-admin": Record<string, never>;
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
