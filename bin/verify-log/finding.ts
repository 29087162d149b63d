import type { LogFault } from "#lib/contract/group/log-queries.ts";
import type { GroupVerdict } from "#lib/server/group-log/verify-logs.ts";

const words: Record<LogFault, (seq: number) => string> = {
  edited: (seq) => `entry ${seq} was edited. Nothing from there on can be trusted`,
  missing: (seq) => `entry ${seq} is missing. Nothing from there on can be trusted`,
  reordered: (seq) => `entry ${seq} was moved there from another place. Nothing from there on can be trusted`,
  cut_off: (seq) => `entries were cut off the end, from number ${seq} on`,
  added: (seq) => `entry ${seq} was put in afterwards`,
};

/** What verifying a group's log has found, in a sentence. */
export function finding({ number, name, count, lastHash, fault }: GroupVerdict): string {
  const group = `Group ${number} (${name})`;
  if (fault) return `${group}: ${words[fault.kind](fault.seq)}.`;
  return `${group}: the log is whole, ${count} ${count === 1 ? "entry" : "entries"}, newest hash ${lastHash || "none"}.`;
}
