import { expect, test } from "vitest";
import { readRules } from "../contract/group/rules.ts";
import type { WireMessage } from "../contract/wire.ts";
import { selectSpokeAt } from "./spoke-at.ts";
import type { ClientState, PendingMessage } from "./types.ts";

const message = (seq: number, senderId: number) =>
  ({ seq, senderId, sentAt: new Date(seq * 1_000).toISOString() }) as WireMessage;
const sending = (createdAt: number, state: PendingMessage["state"] = "sending") =>
  ({ createdAt, state }) as PendingMessage;

/** I am 1; the server's clock is half a second ahead. */
function stateOf(slowSeconds: number, messages: WireMessage[], pending: PendingMessage[] = []): ClientState {
  const rules = readRules(JSON.stringify({ slowSeconds }));
  const conversation = { group: { rules }, messages };
  return {
    messenger: { me: { id: 1 }, conversations: { 7: conversation } },
    pending: { 7: pending },
    serverAheadMs: 500,
  } as unknown as ClientState;
}

test.each<[string, ClientState, number | null]>([
  ["my last message", stateOf(5, [message(1, 1), message(2, 1), message(3, 2)]), 2_000],
  ["nothing of mine", stateOf(5, [message(1, 2)]), null],
  ["what is on its way", stateOf(5, [message(1, 1)], [sending(9_000)]), 9_500],
  ["what failed was not said", stateOf(5, [message(1, 1)], [sending(9_000, "failed")]), 1_000],
  ["no slow mode", stateOf(0, [message(1, 1)]), null],
])("%s", (_name, state, expected) => {
  expect(selectSpokeAt(state, 7)).toBe(expected);
  expect(selectSpokeAt(state, 7)).toBe(expected);
  expect(selectSpokeAt(state, 8)).toBeNull();
});
