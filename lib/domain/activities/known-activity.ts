import type { WireActivity, WireActivityMove } from "../../contract/group/activities.ts";

/** An activity as a client knows it. `readAt`: the `changes` of the reading that brought my own part in it. */
export type KnownActivity = { activity: WireActivity; readAt: number };

/**
 * Takes in a reading of an activity, which may be older than what events have told since: what everybody sees stays as
 * it is known, my own part is as it was read last.
 */
export function withReading(known: KnownActivity | undefined, read: WireActivity): KnownActivity {
  const fresh = { activity: read, readAt: read.changes };
  if (!known || read.changes >= known.activity.changes) return fresh;
  if (read.changes < known.readAt) return known;
  const { activity } = known;
  const poll = activity.poll && {
    ...activity.poll,
    options: activity.poll.options.map((option, at) => ({
      ...option,
      votes: option.votes ?? read.poll?.options[at]?.votes ?? null,
    })),
  };
  return { activity: { ...activity, own: read.own, ...(poll && { poll }) }, readAt: read.changes };
}

/** Takes in what everybody is told. Older news changes nothing; votes that are not told to everybody stay as known. */
export function withMove(known: KnownActivity, move: WireActivityMove): KnownActivity {
  const { activity } = known;
  if (move.changes < activity.changes) return known;
  const { changes, participantCount, closedAt, closedById, votes, latest } = move;
  const { poll, chain } = activity;
  const moved = {
    ...activity,
    changes,
    participantCount,
    closedAt,
    closedById,
    ...(poll && { poll: { ...poll, options: withVotes(poll.options, votes) } }),
    ...(chain && { chain: { ...chain, latest } }),
  };
  return { ...known, activity: moved };
}

type Options = NonNullable<WireActivity["poll"]>["options"];

function withVotes(options: Options, votes: number[] | null): Options {
  return votes ? options.map((option, at) => ({ ...option, votes: votes[at] ?? option.votes })) : options;
}
