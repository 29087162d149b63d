import { type EventMap, type EventName, personEventNames } from "../contract/events.ts";
import { noticeKinds } from "../contract/notices.ts";
import type { WireMessage } from "../contract/wire.ts";
import { applyEvent } from "../domain/timeline.ts";
import type { Intake } from "./intake.ts";
import type { ClientStore } from "./store.ts";

/** How long a hole may close by itself before the server is asked. */
const GAP_MS = 300;
/** With more events than this waiting, asking is cheaper than keeping them. */
const MOST_HELD = 500;

type Event = { name: EventName; payload: EventMap[EventName] };

const eventNames: ReadonlySet<string> = new Set([
  "message:posted",
  "message:recalled",
  "receipt:moved",
  "receipt:seen",
  ...personEventNames,
  ...noticeKinds,
] satisfies EventName[]);

/** Whether a name that came down is a durable event, and not a signal. */
export function isEventName(name: string): name is EventName {
  return eventNames.has(name);
}

/** The messages an event brings; a recalled one of mine settles its pending row like any other. */
function messagesIn(name: EventName, payload: EventMap[EventName]): readonly WireMessage[] {
  if (name === "message:posted") return (payload as EventMap["message:posted"]).messages;
  return name === "message:recalled" ? [(payload as EventMap["message:recalled"]).message] : [];
}

/**
 * Takes events in order of their revs. One that comes too early is held back; when what is missing does not arrive
 * by itself, `resume` is asked to fetch it.
 */
export function createReceiver(store: ClientStore, intake: Intake, resume: () => void) {
  let held: Event[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Applies an event; false: something before it is missing. */
  function apply({ name, payload }: Event): boolean {
    const { state, gap } = applyEvent(store.getState().messenger, name, payload);
    if (gap !== undefined) return false;
    intake.take(state, messagesIn(name, payload));
    return true;
  }

  /** Applies whatever has become applicable; one may open the way for another that came before it. */
  function drain(): void {
    let count: number;
    do {
      count = held.length;
      held = held.filter((event) => !apply(event));
    } while (held.length > 0 && held.length < count);
    if (held.length === 0) stop();
  }

  function hold(event: Event): void {
    held.push(event);
    if (held.length > MOST_HELD) held = [];
    waitForMissing();
  }

  function waitForMissing(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      resume();
    }, GAP_MS);
  }

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    event<N extends EventName>(name: N, payload: EventMap[N]): void {
      if (!apply({ name, payload })) hold({ name, payload });
      else if (held.length > 0) drain();
    },
    /** What is held at this moment; hand it to `settle` when everything up to here has been fetched. */
    mark: (): readonly unknown[] => [...held],
    /** Applies what fits now. Of what was marked nothing is waited for any longer: it was fetched another way. */
    settle(marked: readonly unknown[]): void {
      drain();
      held = held.filter((event) => !marked.includes(event));
      if (held.length === 0) stop();
      else waitForMissing();
    },
    stop,
  };
}

export type Receiver = ReturnType<typeof createReceiver>;
