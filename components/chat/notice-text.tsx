"use client";

import { useTranslations } from "next-intl";
import { useDurationText } from "#components/ui/use-duration-text.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectMemberName } from "#lib/client/selectors.ts";
import type { ClientState } from "#lib/client/types.ts";
import type { NoticeKind, WireDetails, WireNotice } from "#lib/contract/notices.ts";
import { isolated } from "./isolated.ts";

/** Names written out before the rest is counted. */
const NAMED = 5;

const words = {
  "conversation:opened": "opened",
  "group:created": "created",
  "group:members-joined": "joined",
  "group:members-invited": "invited",
  "group:member-left": "left",
  "group:member-removed": "removed",
  "group:admin-appointed": "appointed",
  "group:admin-dismissed": "dismissed",
  "group:members-silenced": "silenced",
  "group:members-unsilenced": "unsilenced",
  "group:rights-set": "rightsSet",
  "group:owner-changed": "ownerChanged",
} as const satisfies Partial<Record<NoticeKind, string>>;

/** What changed in a group's data is told by what is said of it. What says nothing is not shown. */
function wordOf({ kind, details = {} }: WireNotice) {
  if (kind === "group:members-silenced" && details.isAutomatic) return "silencedByFilter";
  if (kind === "activity:closed") return closedWord(details);
  if (kind !== "group:updated" && kind !== "group:members-updated") return words[kind];
  if (details.silenceTimes !== undefined) return details.silenceTimes ? "timetable" : "timetableOff";
  if (details.slowSeconds !== undefined) return details.slowSeconds ? "slow" : "slowOff";
  if ("announcementTitle" in details) return "announced";
  if ("essenceSeq" in details) return "madeEssence";
  if ("name" in details) return "renamed";
  if ("hasAvatar" in details) return details.hasAvatar ? "changedAvatar" : "removedAvatar";
  if ("disbandsAt" in details) return "disbanded";
  if ("isRestored" in details) return "restored";
  return details.isSilenced ? "silencedAll" : "speakAgain";
}

function closedWord({ activity, votes, ties }: WireDetails) {
  if (activity === "chain") return "chainClosed";
  if (activity === "checkin") return "checkinClosed";
  if (!votes) return "pollEmpty";
  return Number(ties) > 1 ? "pollTied" : "pollClosed";
}

/** How long it lasts, or how often it is, in seconds. */
function secondsIn({ details = {} }: WireNotice): number {
  return Number(details.seconds ?? details.slowSeconds ?? 0);
}

/** What is counted of an activity that has ended. */
function countsIn({ participants, votes, ties }: WireDetails) {
  return { participants: Number(participants), votes: Number(votes), ties: Number(ties) };
}

/** Null: the reader; empty: somebody no longer known. */
function nameIn(state: ClientState, conversationId: number, personId: number | null): string | null {
  if (personId === state.messenger.me.id) return null;
  const conversation = state.messenger.conversations[conversationId];
  return conversation && personId !== null ? selectMemberName(state, conversation, personId) : "";
}

/** One sentence on what changed in a conversation: who joined, who was removed by whom. */
export function NoticeText({ notice }: { notice: WireNotice }) {
  const t = useTranslations("chat.notice");
  const durationText = useDurationText();
  const { conversationId, actorId, userIds } = notice;
  const named = userIds.slice(0, NAMED);
  const [actor, ...people] = useMessenger((state) =>
    [actorId, ...named].map((id) => nameIn(state, conversationId, id)),
  );
  const say = (name: string | null | undefined) =>
    name === null ? t("you") : isolated(name || t("somebody"));
  const listed = people.map(say).join(t("separator"));
  const count = userIds.length;
  const names = count > NAMED ? t("andMore", { names: listed, count }) : listed;
  const { details = {} } = notice;
  const title = isolated(String(details.announcementTitle ?? details.activityTitle ?? ""));
  const option = isolated(String(details.option ?? ""));
  const name = isolated(String(details.name ?? ""));
  const duration = durationText(secondsIn(notice));
  const values = { actor: say(actor), names, name, duration, title, option };
  return <>{t(wordOf(notice), { ...values, ...countsIn(details) })}</>;
}
