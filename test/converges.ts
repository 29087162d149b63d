import { expect } from "vitest";
import { applyHistoryPage, applyMembers } from "#lib/domain/apply/history.ts";
import { stateOfSnapshot } from "#lib/domain/apply/personal.ts";
import type { MessengerState } from "#lib/domain/state.ts";
import { applyEvent } from "#lib/domain/timeline.ts";
import type { PublishedEvent } from "#lib/server/ports/publisher.ts";
import type { Person, Published, World } from "./world.ts";

/**
 * Proves that events and readings are two views of one truth: takes what these people see now, and answers a
 * function that applies what was published since, and expects exactly what a fresh reading shows. It may be called
 * again after further commands; it answers what was published.
 */
export async function watchConvergence(world: World, ...people: Person[]): Promise<() => Promise<Published>> {
  world.takePublished();
  const states = new Map<Person, MessengerState>();
  for (const person of people) states.set(person, await readState(world, person));
  return async () => {
    const published = world.takePublished();
    for (const person of people) {
      const stale = states.get(person)!;
      const fresh = await readState(world, person);
      const followed = follow(stale, person, published.events, fresh);
      expect(comparable(followed, fresh), `${person.name} follows by events`).toEqual(
        comparable(fresh, followed),
      );
      states.set(person, fresh);
    }
    return published;
  };
}

/** Everything one person sees, with every conversation opened. */
async function readState(world: World, person: Person): Promise<MessengerState> {
  const hand = world.as(person);
  let state = stateOfSnapshot(await hand.read("personal:load", {}));
  for (const { id, kind } of Object.values(state.conversations)) {
    const page = await hand.read("history:page", { conversationId: id, limit: 100 });
    state = applyHistoryPage(state, id, null, page);
    if (kind === "group")
      state = applyMembers(state, id, await hand.read("member:list", { conversationId: id }));
  }
  return state;
}

/** Applies what this person's devices receive. What comes too early is tried again later; nothing may be left. */
function follow(
  stale: MessengerState,
  person: Person,
  events: readonly PublishedEvent[],
  fresh: MessengerState,
): MessengerState {
  let state = stale;
  const isMine = ({ to }: PublishedEvent) =>
    "person" in to ? to.person === person.id : isSeen(to.conversation, state, fresh);
  let waiting: PublishedEvent[] = [];
  for (const event of events.filter(isMine)) {
    waiting.push(event);
    let count: number;
    do {
      count = waiting.length;
      waiting = waiting.filter(({ name, payload }) => {
        const applied = applyEvent(state, name, payload);
        state = applied.state;
        return applied.gap !== undefined;
      });
    } while (waiting.length < count);
  }
  const left = waiting.filter(({ to }) => "person" in to || to.conversation in fresh.conversations);
  expect(left, `${person.name} can place every event`).toEqual([]);
  return state;
}

const isSeen = (id: number, ...states: MessengerState[]) =>
  states.some(({ conversations }) => id in conversations);

/**
 * Leaves out what only one of the two can know: people met on the way, windows that were never opened, which pages
 * would be out of date.
 */
function comparable(state: MessengerState, other: MessengerState) {
  const people = Object.fromEntries(Object.entries(state.people).filter(([id]) => id in other.people));
  const conversations = Object.values(state.conversations).map((conversation) => {
    const isOpenInBoth = conversation.isLoaded && other.conversations[conversation.id]?.isLoaded;
    const { pagesFromRev: _f, ...open } = conversation;
    if (isOpenInBoth) return open;
    const { messages: _m, notices: _n, isLoaded: _l, ...others } = open;
    const { rememberedRev: _r, hasOlder: _o, members: _p, ...rest } = others;
    return rest;
  });
  return { ...state, people, conversations };
}
