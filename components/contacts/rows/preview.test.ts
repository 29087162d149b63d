import { describe, expect, test } from "vitest";
import type { PendingMessage } from "#lib/client/types.ts";
import type { WireNotice } from "#lib/contract/notices.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { oneLine, previewOf } from "./preview.ts";

const message = { rev: 5, body: "你好" } as WireMessage;
const notice = { rev: 6, kind: "group:member-left" } as WireNotice;
const pending = { body: "在吗\n", state: "failed" } as PendingMessage;
const none = { typingIds: [], draft: "", pending: [], isOpen: false };

function conversation(parts: Partial<ConversationState>): ConversationState {
  return { notices: [], lastMessage: null, ...parts } as ConversationState;
}

describe("the line below a conversation's title", () => {
  test("is the newest thing", () => {
    expect(previewOf(conversation({}), none)).toEqual({ kind: "empty" });
    expect(previewOf(conversation({ lastMessage: message }), none)).toEqual({ kind: "message", message });
    expect(previewOf(conversation({ lastMessage: message, notices: [notice] }), none).kind).toBe("notice");
    expect(
      previewOf(conversation({ lastMessage: { ...message, rev: 7 }, notices: [notice] }), none).kind,
    ).toBe("message");
  });

  test("passes over a change that has nothing to say", () => {
    const quiet = { rev: 8, kind: "group:updated" } as WireNotice;
    expect(previewOf(conversation({ notices: [notice, quiet] }), none)).toEqual({ kind: "notice", notice });
    expect(previewOf(conversation({ notices: [quiet] }), none)).toEqual({ kind: "empty" });
  });

  test("shows a failed message, but a draft and typing before it", () => {
    const row = conversation({ lastMessage: message });
    expect(previewOf(row, { ...none, pending: [pending] })).toEqual({
      kind: "pending",
      message: pending,
      isFailed: true,
    });
    expect(previewOf(row, { ...none, pending: [pending], draft: "我想" })).toEqual({
      kind: "draft",
      text: "我想",
    });
    expect(previewOf(row, { ...none, draft: "我想", typingIds: [3] }).kind).toBe("typing");
  });

  test("goes on while a message waits for an admin", () => {
    const waiting = { ...pending, state: "reviewing" } as PendingMessage;
    const row = conversation({ lastMessage: message });
    expect(previewOf(row, { ...none, pending: [waiting] })).toEqual({ kind: "message", message });
    expect(previewOf(row, { ...none, pending: [pending, waiting] }).kind).toBe("pending");
  });

  test("does not show the draft that stands in the open composer", () => {
    expect(
      previewOf(conversation({ lastMessage: message }), { ...none, draft: "我想", isOpen: true }).kind,
    ).toBe("message");
  });

  test("stays short", () => {
    expect(oneLine("a\n".repeat(5_000))).toHaveLength(120);
  });
});
