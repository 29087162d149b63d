import {
  type CommandInput,
  type CommandName,
  type CommandResult,
  commandInputs,
} from "#lib/contract/commands.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { judge } from "#lib/domain/policy.ts";
import type { Call } from "./call.ts";
import type { AnyCommand, Facts, TransactionCommand } from "./command.ts";
import { commands } from "./commands/registry.ts";
import { commit } from "./commit.ts";
import { guard, refuseAnonymous, refuseIf } from "./guard.ts";
import { lockRows } from "./ports/database.ts";
import { runtime } from "./ports/runtime.ts";

/**
 * The only way from a door to a command: limit → parse → judge → run in a transaction → commit → publish → answer.
 * Never throws: what is expected comes back as a refusal, what is not is logged and becomes `internal`.
 */
export function execute<N extends CommandName>(
  call: Call,
  name: N,
  raw: CommandInput<N>,
): Promise<Answer<CommandResult<N>>>;
/** For doors, which hand over whatever the wire brought. */
export function execute(call: Call, name: string, raw: unknown): Promise<Answer<unknown>>;
export async function execute(call: Call, name: string, raw: unknown): Promise<Answer<unknown>> {
  const command = Object.hasOwn(commands, name) ? (commands[name as CommandName] as AnyCommand) : undefined;
  const isOpen = command && (call.door === "internal" || (command.doors ?? everyDoor).includes(call.door));
  if (!isOpen) return { ok: false, refusal: { code: "unknown_command" } };
  return guard(call, command, commandInputs[command.name], raw, async (input) => {
    const now = runtime().now();
    refuseAnonymous(call, command.action, now);
    const asked = { call, personId: call.actor?.personId ?? 0, input: input as never, now };
    return "submit" in command ? command.submit(asked) : runInTransaction(command, asked);
  });
}

const everyDoor: readonly Call["door"][] = ["socket", "http", "action"];

async function runInTransaction(
  command: TransactionCommand<CommandName, Facts>,
  asked: { call: Call; personId: number; input: never; now: number },
): Promise<unknown> {
  const prepared = await command.prepare?.(asked);
  return commit(async ({ tx, outbox }) => {
    const within = { ...asked, tx, prepared };
    const facts = await command.facts({ ...within, lock: (rows) => lockRows(tx, rows) });
    refuseIf(judge(command.action, facts.standing, facts.target));
    return command.run({ ...within, facts, outbox });
  });
}
