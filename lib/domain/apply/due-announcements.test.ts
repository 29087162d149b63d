import { expect, test } from "vitest";
import { sampleConversation } from "#test/wire-samples.ts";
import { conversationOf } from "./conversation.ts";
import { withDue, withoutDue } from "./due-announcements.ts";

const AT = "2026-01-01T08:00:00.000Z";
const conversation = conversationOf(sampleConversation({ kind: "group" }));
const due = (announcementId: number, remindedAt: string | null = null) => ({ announcementId, remindedAt });

test("what is to appear stands in the order of its ids, each once", () => {
  const both = withDue(withDue(conversation, due(9)), due(4));
  expect(both.membership.dueAnnouncements).toEqual([due(4), due(9)]);
  const reminded = withDue(both, due(4, AT));
  expect(reminded.membership.dueAnnouncements).toEqual([due(4, AT), due(9)]);
  expect(withoutDue(reminded, 4).membership.dueAnnouncements).toEqual([due(9)]);
  expect(withoutDue(reminded, 5).membership.dueAnnouncements).toEqual([due(4, AT), due(9)]);
});
