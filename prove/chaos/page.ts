import type { QueryInput, QueryName, QueryResult } from "#lib/contract/queries.ts";
import type { Answer } from "#lib/contract/refusals.ts";

/** The way around the bad network, by which pages are loaded and the truth is asked for. */
export type Page = {
  cookie: string;
  /** @throws when it is refused. */
  load: <N extends QueryName>(name: N, input: QueryInput<N>) => Promise<QueryResult<N>>;
};

/** Asks the server at this address over HTTP, signed in by a cookie. */
export function openPageDoor(url: string, cookie: string): Page {
  return {
    cookie,
    async load<N extends QueryName>(name: N, input: QueryInput<N>) {
      const response = await fetch(`${url}/api/queries/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie },
        body: JSON.stringify(input),
      });
      const answer = (await response.json()) as Answer<QueryResult<N>>;
      if (!answer.ok) throw new Error(`${name} was refused: ${answer.refusal.code}`);
      return answer.value;
    },
  };
}
