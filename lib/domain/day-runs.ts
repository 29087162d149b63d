/** Days of the week (1 is Monday) as runs of days that follow each other, each from its first to its last. */
export function dayRuns(days: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && day <= run[1] + 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
