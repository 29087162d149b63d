import type { WireMessage } from "../../contract/wire.ts";
import type { PendingMessage } from "../types.ts";

/** What one tab of an account tells the others. */
export type TabMessage =
  /** Written, or changed. */
  | { kind: "pending"; row: PendingMessage }
  /** Taken away by hand, or back into the composer. */
  | { kind: "discarded"; row: PendingMessage }
  /** The server has answered that it stands. */
  | { kind: "confirmed"; message: WireMessage }
  /** Signed out: what this browser keeps of the account is gone. */
  | { kind: "ended" };

export type Turn = {
  onLead: () => void;
  /** Another tab has taken over; whoever wants to lead again must ask again. */
  onLost: () => void;
};

/** The open tabs of one account in one browser. */
export type Tabs = {
  tell: (message: TabMessage) => void;
  /** Hears what the others tell, until the function it answers is called. */
  listen: (hear: (message: TabMessage) => void) => () => void;
  /**
   * Waits for the turn to be the one tab that sends; forced: takes it from whoever has it. Answers what gives it back,
   * or ends the waiting.
   */
  lead: (turn: Turn, isForced?: boolean) => () => void;
};

/** The only tab there is: it leads at once, and has nobody to talk to. */
export function soloTabs(): Tabs {
  return {
    tell: () => {},
    listen: () => () => {},
    lead({ onLead }) {
      onLead();
      return () => {};
    },
  };
}
