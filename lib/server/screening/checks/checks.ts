import type { Check } from "../screening.ts";
import { everyoneQuota } from "./everyone-quota.ts";
import { flood } from "./flood.ts";
import { manyNamed } from "./many-named.ts";
import { repeated } from "./repeated.ts";
import { slowMode } from "./slow-mode.ts";

/** Everything a message is looked at for before it is stored; the first reason found is told. */
export const checks: readonly Check[] = [slowMode, flood, repeated, manyNamed, everyoneQuota];
