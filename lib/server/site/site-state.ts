import { runtime } from "../ports/runtime.ts";
import { hasPeople, isSetupCode } from "./setup-code.ts";

/** Whether nobody has an account yet: the doors then tell where the setup link is. */
export async function siteIsNew(): Promise<boolean> {
  return !(await hasPeople(runtime().db));
}

/** Whether this code opens the setup now. */
export function opensSetup(code: string): Promise<boolean> {
  return isSetupCode(runtime().db, code);
}
