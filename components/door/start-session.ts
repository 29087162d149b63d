import { getCsrfToken, signIn } from "next-auth/react";
import { type Refusal, refusalCodes } from "#lib/contract/refusals.ts";

const noAnswer: Refusal = { code: "server_busy" };

/** Signs this browser in. Answers null when it did, otherwise why not. Never throws. */
export async function startSession(login: string, password: string): Promise<Refusal | null> {
  try {
    // `signIn` leaves the page when the server cannot be reached, and what was typed would be lost.
    if (!(await getCsrfToken())) return noAnswer;
    const result = await signIn("credentials", { login, password, redirect: false });
    if (!result) return noAnswer;
    return result.error ? readRefusal(result.error) : null;
  } catch {
    return noAnswer;
  }
}

/** The sign-in door hands its refusal over as text; anything else it says means a wrong login. */
function readRefusal(text: string): Refusal {
  try {
    const { code, ...more } = JSON.parse(text) as Refusal;
    if (refusalCodes.includes(code)) return { code, ...more };
  } catch {
    // Not one of ours.
  }
  return { code: "wrong_login" };
}
