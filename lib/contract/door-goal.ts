/** The pages that who is sent to a door comes back to. Nothing else is ever made part of an address of this site. */
const GOALS = [/^\/join\/[\w-]{8,64}$/, /^\/groups\/[1-9]\d{0,9}\/activities\/[1-9]\d{0,9}(?:\/screen)?$/];

/** The page that a part of an address names; null where it is none of those one can come back to. */
export function doorGoalIn(value: string | string[] | undefined): string | null {
  return typeof value === "string" && GOALS.some((goal) => goal.test(value)) ? value : null;
}

/** Where who has come through a door goes on: to the page that led there, else to the messenger. */
export function pathAfterDoor(goal: string | null): string {
  return goal ?? "/";
}

/** A door's address that remembers where one wants to go. */
export function doorPath(door: "/sign-in" | "/register", goal: string | null): string {
  return goal === null ? door : `${door}?to=${goal}`;
}
