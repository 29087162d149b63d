import type { WireMessage } from "../../contract/wire.ts";
import type { Intake } from "../intake.ts";
import type { Sender } from "../send.ts";
import type { Pending } from "../storage/pending.ts";
import type { TabMessage } from "./tabs.ts";

type Parts = {
  pending: Pick<Pending, "find" | "hearDiscarded">;
  sender: Pick<Sender, "hear">;
  intake: Pick<Intake, "confirm">;
  /** Takes a confirmed message the way it would have come as an event. */
  receive: (message: WireMessage) => void;
  onEnded: () => void;
};

/** Takes in what the other tabs of the account tell, so that every tab shows the same pending messages. */
export function createTabHearing({ pending, sender, intake, receive, onEnded }: Parts) {
  function confirm(message: WireMessage): void {
    if (pending.find(message.clientMessageId)) intake.confirm(message);
    receive(message);
  }

  return (message: TabMessage): void => {
    if (message.kind === "pending") sender.hear(message.row);
    else if (message.kind === "discarded") pending.hearDiscarded(message.row);
    else if (message.kind === "confirmed") confirm(message.message);
    else if (message.kind === "ended") onEnded();
  };
}
