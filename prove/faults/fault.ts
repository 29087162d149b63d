import type { RefusalCode } from "#lib/contract/refusals.ts";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import type { Stage } from "../lab/stage.ts";

/** Where a fault's database lies, for faults that need a place of their own. */
export type Place = { folder?: string; walFolder?: string; remove: () => void };

/** A way in which the machine under the program fails, and what people may expect meanwhile. */
export type Fault = {
  name: string;
  database: DatabaseKind;
  /** How long it lasts in the full proof, at least. */
  lastsMs: number;
  /** What a send is answered while it lasts; null: it is stored as ever. */
  refusal: RefusalCode | null;
  /** What the health endpoint says while it lasts. */
  health: string;
  /** Whether what was said before can be read while it lasts. */
  isReadable: boolean;
  /** Makes a place of its own where it needs one; null: this user may not, and the fault cannot be shown here. */
  prepare?: () => Place | null;
  begin: (stage: Stage) => Promise<void> | void;
  end: (stage: Stage) => Promise<void> | void;
};

/** Nowhere in particular. */
export const anywhere: Place = { remove: () => undefined };
