import { foldName } from "#lib/domain/fold-name.ts";

/** Whether what was typed is found in a name, a remark or at the start of a number. Case and width do not matter. */
export function matches(typed: string, names: readonly string[], number: number): boolean {
  const wanted = foldName(typed);
  if (wanted === "") return true;
  if (/^\d+$/.test(wanted) && String(number).startsWith(wanted)) return true;
  return names.some((name) => foldName(name).includes(wanted));
}
