import Database from "better-sqlite3";
import type { Row, Store } from "./store.ts";

type Waiting = { group: string; sender: string; body: string; done: (id: number) => void; id: number };

/** SQLite in WAL mode; what arrives in one turn of the event loop shares one commit. */
export function sqliteStore(file: string, synchronous: "NORMAL" | "FULL"): Store {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma(`synchronous = ${synchronous}`);
  db.exec(`CREATE TABLE IF NOT EXISTS m(id INTEGER PRIMARY KEY, g TEXT NOT NULL, s TEXT NOT NULL,
    at INTEGER NOT NULL, b TEXT NOT NULL); CREATE INDEX IF NOT EXISTS mg ON m(g, id)`);
  const insert = db.prepare("INSERT INTO m(g, s, at, b) VALUES (?, ?, ?, ?)");
  const latest = db.prepare<[string, number], Row>(
    "SELECT id, s, at, b FROM m WHERE g = ? ORDER BY id DESC LIMIT ?",
  );
  const older = db.prepare<[string, number, number], Row>(
    "SELECT id, s, at, b FROM m WHERE g = ? AND id < ? ORDER BY id DESC LIMIT ?",
  );
  let queue: Waiting[] = [];

  const commit = db.transaction((batch: Waiting[]) => {
    const at = Date.now();
    for (const one of batch) one.id = Number(insert.run(one.group, one.sender, at, one.body).lastInsertRowid);
  });

  function flush(): void {
    const batch = queue;
    queue = [];
    commit(batch);
    for (const { done, id } of batch) done(id);
  }

  return {
    save(group, sender, body, done) {
      queue.push({ group, sender, body, done, id: 0 });
      if (queue.length === 1) setImmediate(flush);
    },
    page: (group, before, limit) =>
      before === null ? latest.all(group, limit) : older.all(group, before, limit),
  };
}
