/** Runs that failed once, by what was wrong. They are gone through again by `npm run prove -- chaos-again`. */
export const failedSeeds: readonly { name: string; seed: number }[] = [
  { name: "a retry after removal was refused although the message stood", seed: 1 },
  { name: "the same, seen from two devices", seed: 2 },
  { name: "what waited for a group one was removed from came out behind newer messages", seed: 12 },
  { name: "a remembered history was joined to new messages with a hole between", seed: 21 },
  { name: "stored messages stood as being sent where nobody looked", seed: 42 },
  { name: "what another tab threw away while its writer was loading counted as lost", seed: 548_972 },
];
