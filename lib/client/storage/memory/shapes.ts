import type { WireNotice } from "../../../contract/notices.ts";
import type { WireMention, WireMessage, WirePerson, WireRecall } from "../../../contract/wire.ts";
import type { WindowRecord } from "./database.ts";

type Check = (value: unknown) => boolean;
/** A check for every field: a field that is added must be checked as well, or what was kept without it would be shown. */
type Shape<T> = { [Field in keyof Required<T>]: Check };

const isText: Check = (value) => typeof value === "string";
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isFlag: Check = (value) => typeof value === "boolean";
const isCountOrNull: Check = (value) => value === null || isCount(value);

const isPlain: Check = (value) =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((field) => ["string", "number", "boolean"].includes(typeof field));

const mention: Shape<WireMention> = { userId: isCount, start: isCount, length: isCount };
const recall: Shape<WireRecall> = { at: isText, byId: isCount };

const message: Shape<WireMessage> = {
  conversationId: isCount,
  seq: isCount,
  rev: isCount,
  senderId: isCount,
  clientMessageId: isText,
  kind: isText,
  body: isText,
  mentions: (value) =>
    value === undefined || (Array.isArray(value) && value.every((item) => isShaped(mention, item))),
  // A card of a kind that this version does not know is shown as its words.
  card: (value) => value === undefined || isPlain(value),
  sentAt: isText,
  recalled: (value) => value === undefined || isShaped(recall, value),
};

const notice: Shape<WireNotice> = {
  conversationId: isCount,
  rev: isCount,
  afterSeq: isCount,
  kind: isText,
  actorId: isCountOrNull,
  userIds: (value) => Array.isArray(value) && value.every(isCount),
  details: (value) => value === undefined || isPlain(value),
  at: isText,
};

const person: Shape<WirePerson> = { id: isCount, number: isCount, name: isText, signature: isText };

const record: Shape<WindowRecord> = {
  conversationId: isCount,
  personId: isCount,
  protocol: isCount,
  joinedAt: isText,
  rev: isCount,
  firstSeq: isCount,
  lastSeq: isCount,
  hasOlder: isFlag,
  usedAt: isCount,
  people: (value) => Array.isArray(value) && value.every((item) => isShaped(person, item)),
};

function isShaped(shape: Record<string, Check>, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Record<string, unknown>;
  return Object.entries(shape).every(([name, check]) => check(fields[name]));
}

/** Whether a value that was kept is still what this version means by it. */
export const isKept = {
  message: (value: unknown): value is WireMessage => isShaped(message, value),
  notice: (value: unknown): value is WireNotice => isShaped(notice, value),
  record: (value: unknown): value is WindowRecord => isShaped(record, value),
};
