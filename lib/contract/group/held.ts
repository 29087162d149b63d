import { z } from "zod";
import type { WireSharedGroup } from "../cards.ts";
import { clientMessageId } from "../fields.ts";
import type { WireMention } from "../wire.ts";

/** 待审核, as the sender sees it: what can be asked to change; a part of the commands of groups. */
export const heldCommandInputs = {
  /** One that waits is not looked at any more; one that was not let through is shown nowhere any more. */
  "message:withdraw-held": z.object({ clientMessageId }),
};

export type HeldCommandResults = {
  /** False: it was let through before. */
  "message:withdraw-held": { isWithdrawn: boolean };
};

/** What is asked about held messages of one's own; a part of the queries. */
export const heldQueryInputs = { "message:own-held": z.object({}) };

/** A message of mine that waits for an admin, or was not let through lately. */
export type WireOwnHeld = {
  conversationId: number;
  clientMessageId: string;
  body: string;
  /** Absent where nobody is named, and where it carries no card. */
  mentions?: WireMention[];
  card?: WireSharedGroup;
  at: string;
  state: "waiting" | "refused";
};

export type HeldQueryResults = {
  /** Of the groups I am in, in the order of sending. What was withdrawn, and what stands, is not there. */
  "message:own-held": { held: WireOwnHeld[] };
};
