import type { QueryName, QueryParsed, QueryResult } from "#lib/contract/queries.ts";
import type { Action } from "#lib/domain/policy.ts";
import type { CommandLimit, Facts } from "./command.ts";
import type { Database, Tx } from "./ports/database.ts";

type Asked<N extends QueryName> = {
  /** Everything is read on one unchanging view of the database. */
  tx: Tx;
  personId: number;
  input: QueryParsed<N>;
  /** Milliseconds since 1970. */
  now: number;
};

/** One judged read: load facts, judge, read. */
export type Query<N extends QueryName, F extends Facts> = {
  name: N;
  action: Action;
  /** Further limits besides the general one of every call. */
  limits?: CommandLimit[];
  facts: (asked: Asked<N>) => Promise<F>;
  run: (asked: Asked<N> & { facts: F }) => Promise<QueryResult<N>>;
};

/**
 * A judged read for which tenths of a millisecond count: a few statements straight at the driver, each of what is
 * committed at that moment, without the one view that a transaction gives. It judges by `action` itself.
 */
export type DirectQuery<N extends QueryName> = Pick<Query<N, Facts>, "name" | "action" | "limits"> & {
  answer: (asked: Omit<Asked<N>, "tx"> & { db: Database }) => Promise<QueryResult<N>>;
};

export type AnyQuery<N extends QueryName = QueryName> = Query<N, Facts> | DirectQuery<N>;

/** States a query: its name, action, facts and what it reads. The types tie `facts` to `run`. */
export function defineQuery<N extends QueryName, F extends Facts>(query: Query<N, F>): AnyQuery<N> {
  return query as unknown as AnyQuery<N>;
}

/** States a query that reads straight at the driver. */
export function defineDirectQuery<N extends QueryName>(query: DirectQuery<N>): DirectQuery<N> {
  return query;
}
