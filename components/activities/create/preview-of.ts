import type { ActivityKind, WireActivity } from "#lib/contract/group/activities.ts";
import { type ActivityDraft, choicesOf, placesOf } from "./activity-draft.ts";
import { deadlineMoment } from "./deadline.ts";

type Place = Pick<WireActivity, "conversationId" | "creatorId" | "memberCount" | "title">;

/** The activity a draft would become, before anybody has taken part; `title` stands where there is none yet. */
export function previewOf(
  kind: ActivityKind,
  draft: ActivityDraft,
  { title, ...place }: Place,
): WireActivity {
  const { options, isAnonymous, results, example, asksCode } = draft;
  const now = new Date();
  const own = {
    poll: {
      poll: {
        options: options.map(({ key, text }) => ({ id: key, text, votes: results === "always" ? 0 : null })),
        maxChoices: choicesOf(draft),
        isAnonymous,
        results,
      },
    },
    chain: { chain: { example: example.trim(), maxEntries: placesOf(draft) ?? null, latest: [] } },
    checkin: { checkin: { asksCode } },
  } as const satisfies Record<ActivityKind, Partial<WireActivity>>;
  return {
    id: 0,
    kind,
    seq: 0,
    ...place,
    title: draft.title.trim() || title,
    detail: draft.detail.trim(),
    createdAt: now.toISOString(),
    closesAt: deadlineMoment(draft.deadline, draft.ownDeadline, now) ?? null,
    closedAt: null,
    closedById: null,
    changes: 0,
    participantCount: 0,
    own: null,
    ...own[kind],
  };
}
