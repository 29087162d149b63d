import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandNames } from "#lib/contract/commands.ts";
import {
  type ConversationEvents,
  type NewsEvents,
  personEventNames,
  type ReceiptEvents,
} from "#lib/contract/events.ts";
import { type NoticeKind, noticeKinds } from "#lib/contract/notices.ts";
import { queryNames } from "#lib/contract/queries.ts";
import { refusalCodes } from "#lib/contract/refusals.ts";
import { type HandshakeRefusal, type SignalDownName, signalInputs } from "#lib/contract/signals.ts";
import { PROTOCOL_VERSION } from "#lib/contract/version.ts";

const page = readFileSync(new URL("../docs/protocol.md", import.meta.url), "utf8");

// Types have no list at run time; `satisfies` makes the compiler ask for every name.
const messageEvents = {
  "message:posted": true,
  "message:recalled": true,
} satisfies Record<Exclude<keyof ConversationEvents, NoticeKind>, true>;
const newsEvents = {
  "group:news": true,
  "message:reviewed": true,
  "message:held": true,
  "join:news": true,
  "activity:begun": true,
  "activity:moved": true,
  "activity:entered": true,
  "activity:removed": true,
} satisfies Record<keyof NewsEvents, true>;
const receiptEvents = { "receipt:moved": true, "receipt:seen": true } satisfies Record<
  keyof ReceiptEvents,
  true
>;
const signalsDown = {
  "conversation:typing": true,
  "presence:changed": true,
  "presence:listed": true,
  "connection:alive": true,
  "server:greeted": true,
  "session:ended": true,
  "server:closing": true,
} satisfies Record<SignalDownName, true>;
const handshakeRefusals = {
  not_signed_in: true,
  protocol_mismatch: true,
  origin_refused: true,
  too_many_requests: true,
} satisfies Record<HandshakeRefusal, true>;

/** The part of the page under a heading, up to the next heading of the same or a higher level. */
function under(heading: string): string {
  const level = heading.match(/^#+/)?.[0].length ?? 0;
  const start = page.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`docs/protocol.md has no heading "${heading}"`);
  const rest = page.slice(start + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${level}} `, "m"));
  return end < 0 ? rest : rest.slice(0, end);
}

const headings = (part: string) => [...part.matchAll(/^#+ `([^`]+)`$/gm)].map((match) => match[1]);
const rows = (part: string) => [...part.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);

const cases: [string, (string | undefined)[], readonly string[]][] = [
  ["commands", headings(under("## 6. Commands")), commandNames],
  ["queries", headings(under("## 7. Queries")), queryNames],
  [
    "conversation events",
    [...headings(under("### Conversation events")), ...rows(under("### Conversation events"))],
    [...Object.keys(messageEvents), ...noticeKinds],
  ],
  ["person events", rows(under("### Person events")), personEventNames],
  ["receipt events", rows(under("### Receipt events")), Object.keys(receiptEvents)],
  ["news", rows(under("### News")), Object.keys(newsEvents)],
  ["signals up", rows(under("### Up")), Object.keys(signalInputs)],
  ["signals down", rows(under("### Down")), Object.keys(signalsDown)],
  ["refusals", rows(under("## 10. Refusals")), refusalCodes],
  ["handshake refusals", rows(under("### Handshake")), Object.keys(handshakeRefusals)],
];

test.each(cases)("docs/protocol.md names exactly the %s of the contract", (_, documented, existing) => {
  expect(documented.toSorted()).toEqual([...existing].toSorted());
});

test("docs/protocol.md names the protocol version", () => {
  expect(page).toContain(`Protocol version: **${PROTOCOL_VERSION}**`);
});

test("docs/protocol.md links only to headings it has", () => {
  const anchors = new Set(
    [...page.matchAll(/^#+ (.+)$/gm)].map((match) =>
      (match[1] ?? "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1] ?? "");
  expect(links.filter((link) => !anchors.has(link))).toEqual([]);
});
