"use server";

import type { CommandInput, CommandName, CommandResult } from "#lib/contract/commands.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { actionDoor } from "#lib/server/doors/action.ts";

/** Carries out a command from a page, for instance a form before anybody is signed in. */
export async function runCommand<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<Answer<CommandResult<N>>> {
  return actionDoor(name, input) as Promise<Answer<CommandResult<N>>>;
}
