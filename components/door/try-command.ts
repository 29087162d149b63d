import type { CommandInput, CommandName, CommandResult } from "#lib/contract/commands.ts";
import type { Answer } from "#lib/contract/refusals.ts";

/** The server action that carries out commands, handed in by the page. */
export type RunCommand = <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
) => Promise<Answer<CommandResult<N>>>;

/** Asks for a change where there is no socket yet. Never throws: no answer is `server_busy`. */
export async function tryCommand<N extends CommandName>(
  run: RunCommand,
  name: N,
  input: CommandInput<N>,
): Promise<Answer<CommandResult<N>>> {
  try {
    return await run(name, input);
  } catch {
    return { ok: false, refusal: { code: "server_busy" } };
  }
}
