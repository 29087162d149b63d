import pg from "pg";
import type { Row, Store } from "./store.ts";

type Waiting = { group: string; sender: string; body: string; done: (id: number) => void };

const CONNECTIONS = 10;

/** PostgreSQL; what arrives while an insert is under way shares the next one. */
export async function postgresStore(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  await pool.query(`CREATE TABLE IF NOT EXISTS m(id bigserial PRIMARY KEY, g text NOT NULL, s text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(), b text NOT NULL); CREATE INDEX IF NOT EXISTS mg ON m(g, id)`);
  let queue: Waiting[] = [];
  let isBusy = false;

  async function drain(): Promise<void> {
    isBusy = true;
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      const { rows } = await pool.query<{ id: string }>({
        name: "insert",
        text: "INSERT INTO m(g, s, b) SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) RETURNING id",
        values: [
          batch.map(({ group }) => group),
          batch.map(({ sender }) => sender),
          batch.map(({ body }) => body),
        ],
      });
      for (const [at, { done }] of batch.entries()) done(Number(rows[at]?.id));
    }
    isBusy = false;
  }

  return {
    save(group, sender, body, done) {
      queue.push({ group, sender, body, done });
      if (!isBusy) void drain();
    },
    async page(group, before, limit) {
      const query =
        before === null
          ? {
              name: "latest",
              text: "SELECT id, s, at, b FROM m WHERE g = $1 ORDER BY id DESC LIMIT $2",
              values: [group, limit],
            }
          : {
              name: "older",
              text: "SELECT id, s, at, b FROM m WHERE g = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
              values: [group, before, limit],
            };
      return (await pool.query<Row>(query)).rows;
    },
  };
}
