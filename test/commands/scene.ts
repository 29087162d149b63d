import type { ConversationState, MessengerState } from "#lib/domain/state.ts";
import type { Person } from "../world.ts";

/** Who tries something, what that person sees, towards whom, and a number to choose by. */
export type Scene = { by: Person; state: MessengerState; other: Person; pick: number };

/** One of them, chosen by a number. */
export const one = <T>(list: readonly T[], pick: number): T | undefined =>
  list[pick % Math.max(list.length, 1)];

/** The groups the person is in. */
export function groups({ state }: Scene): ConversationState[] {
  return Object.values(state.conversations).filter(({ kind }) => kind === "group");
}

/** Mostly a group in which the person has something to say. */
export function ledGroup(scene: Scene): number {
  const all = groups(scene);
  const led = all.filter(({ membership }) => membership.role !== "member");
  return one(scene.pick % 5 && led.length > 0 ? led : all, scene.pick)?.id ?? 1;
}

/** Somebody in such a group. */
export function inLedGroup(scene: Scene) {
  return { conversationId: ledGroup(scene), personId: scene.other.id };
}
