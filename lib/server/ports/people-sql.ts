import type { PersonRow } from "../presenting/rows.ts";
import type { SqlReader } from "./direct.ts";

const SELECT_PEOPLE = `SELECT "id", "number", "name", "signature" FROM "UserProfile" WHERE "id" IN`;
/** People by id; the parameter is a JSON array of ids. */
export const PEOPLE = {
  sqlite: `${SELECT_PEOPLE} (SELECT value FROM json_each($1)) ORDER BY "id"`,
  postgres: `${SELECT_PEOPLE} (SELECT jsonb_array_elements_text($1::jsonb)::integer) ORDER BY "id"`,
};

/** The people of these ids, each once, by id; ids may repeat. */
export async function readPeople(sql: SqlReader, ids: Iterable<number>): Promise<PersonRow[]> {
  const distinct = [...new Set(ids)];
  return distinct.length === 0 ? [] : sql.read<PersonRow>(PEOPLE[sql.kind], [JSON.stringify(distinct)]);
}
