import type { CommandInput, CommandName, CommandResult } from "#lib/contract/commands.ts";
import type { Answer } from "#lib/contract/refusals.ts";

/** Asks for a change through the HTTP door, where there is no socket yet. Never throws: no answer is `server_busy`. */
export async function postCommand<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<Answer<CommandResult<N>>> {
  try {
    const response = await fetch(`/api/commands/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Answer<CommandResult<N>>;
  } catch {
    return { ok: false, refusal: { code: "server_busy" } };
  }
}
