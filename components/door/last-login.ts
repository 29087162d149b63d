const KEY = "webqq:last-login";

/** What this browser signed in with last; empty when nothing is known or storage is closed. */
export function readLastLogin(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function rememberLastLogin(login: string): void {
  try {
    localStorage.setItem(KEY, login);
  } catch {
    // Without storage the field is empty next time.
  }
}
