import type { CommandInput, CommandName, CommandResult } from "#lib/contract/commands.ts";
import type { QueryInput, QueryName, QueryResult } from "#lib/contract/queries.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { readSeed } from "../seed/seed-file.ts";

type Place = { port: number; seedFile: string; user: number };

/** This program's HTTP door, used by one of the seeded people: for what is asked for now and then. */
export type Door = ReturnType<typeof openDoor>;

/** Opens it. Its calls throw the refusal. */
export function openDoor({ port, seedFile, user }: Place) {
  const headers = { Cookie: readSeed(seedFile).cookies[user] ?? "", "Content-Type": "application/json" };

  async function call<T>(path: string, input: unknown): Promise<T> {
    const address = `http://127.0.0.1:${port}/api/${path}`;
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(input) });
    const answer = (await response.json()) as Answer<T>;
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(answer.refusal)}`);
    return answer.value;
  }

  return {
    run: <N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandResult<N>> =>
      call(`commands/${name}`, input),
    read: <N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryResult<N>> =>
      call(`queries/${name}`, input),
  };
}
