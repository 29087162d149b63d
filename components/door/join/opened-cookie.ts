/** Whoever sends it has seen the page in the last day; it is sent to that page alone. */
export const OPENED_COOKIE = "opened";
