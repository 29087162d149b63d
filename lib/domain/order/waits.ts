import type { Standing } from "../standing.ts";
import { groupSilenceChangesAt } from "./group-silence.ts";

const MINUTE_MS = 60_000;

type Ruled = Pick<Standing, "role" | "rules" | "joinedAt" | "spokeAt">;

/** When somebody who has joined lately may begin to speak (ms since 1970); null: nothing to wait for, ever. */
export function newcomerUntil({ role, rules, joinedAt }: Ruled): number | null {
  if (role !== "member" || !rules || rules.newcomerMinutes === 0 || joinedAt === null) return null;
  return joinedAt + rules.newcomerMinutes * MINUTE_MS;
}

/** 慢速模式: when somebody who has spoken may speak again (ms since 1970); null: at any time. */
export function slowUntil({ role, rules, spokeAt }: Ruled): number | null {
  if (role !== "member" || !rules || rules.slowSeconds === 0 || typeof spokeAt !== "number") return null;
  return spokeAt + rules.slowSeconds * 1_000;
}

/** When, after `now`, it may change by itself who may speak here; null: not by time alone. */
export function speakingChangesAt(standing: Standing): number | null {
  const { now, silencedUntil, rules } = standing;
  const silenceChangesAt = rules && groupSilenceChangesAt(rules, now);
  const times = [silencedUntil, newcomerUntil(standing), slowUntil(standing), silenceChangesAt];
  const coming = times.flatMap((at) => (at !== null && at > now ? [at] : []));
  return coming.length === 0 ? null : Math.min(...coming);
}
