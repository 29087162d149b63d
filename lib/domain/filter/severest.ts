import { type FilterAction, filterActions } from "../../contract/group/filter-actions.ts";

/** Of what several filters would do, what decides: the severest; null when nothing was found. The first of equals. */
export function severest<T extends { filter: { action: FilterAction } }>(matches: readonly T[]): T | null {
  const severity = ({ filter }: T) => filterActions.indexOf(filter.action);
  return matches.reduce<T | null>(
    (worst, match) => (worst && severity(worst) >= severity(match) ? worst : match),
    null,
  );
}
