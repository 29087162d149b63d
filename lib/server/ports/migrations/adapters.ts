import { PrismaPg } from "@prisma/adapter-pg";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { DatabaseError, type Pool } from "pg";
import { type DatabaseEnv, sqliteFile } from "../open-database.ts";
import { singleSqliteConnection } from "../sqlite/adapter.ts";

/** A connection for the schema engine on which each migration happens wholly or not at all. */
export function migrationAdapter(env: DatabaseEnv): SqlMigrationAwareDriverAdapterFactory {
  return env.databaseKind === "sqlite"
    ? // One connection, because the engine locks the file against every other one.
      atomic(singleSqliteConnection(sqliteFile(env.databaseUrl)), runOnSqlite)
    : // One connection, because the engine's advisory lock belongs to the connection that took it.
      atomic(new PrismaPg({ connectionString: env.databaseUrl, max: 1 }), runOnPostgres);
}

type RunScript<C> = (
  connection: C,
  script: string,
  plain: (script: string) => Promise<void>,
) => Promise<void>;

function atomic<C extends SqlDriverAdapter>(
  factory: Omit<SqlMigrationAwareDriverAdapterFactory, "connect"> & { connect(): Promise<C> },
  run: RunScript<C>,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const connection = await factory.connect();
      const plain = connection.executeScript.bind(connection);
      connection.executeScript = (script) => run(connection, script, plain);
      return connection;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

/**
 * SQLite ignores `PRAGMA foreign_keys` inside a transaction, and dropping a table that is being remade would then
 * cascade to other tables' rows. So the keys are off before the transaction and checked before it commits.
 */
async function runOnSqlite(
  _connection: SqlDriverAdapter,
  script: string,
  plain: (script: string) => Promise<void>,
): Promise<void> {
  await plain("PRAGMA foreign_keys = OFF;");
  try {
    await plain(`BEGIN IMMEDIATE;\n${script}\n;${failOnBrokenForeignKey}COMMIT;`);
  } catch (error) {
    await plain("ROLLBACK;").catch(() => undefined);
    throw error;
  } finally {
    await plain("PRAGMA foreign_keys = ON;");
  }
}

/** A CHECK refuses the row that counts broken keys; the scratch table goes with the transaction. */
const failOnBrokenForeignKey = `
CREATE TEMP TABLE "_foreign_keys" ("broken" INTEGER CHECK ("broken" = 0));
INSERT INTO "_foreign_keys" SELECT count(*) FROM pragma_foreign_key_check;
DROP TABLE "_foreign_keys";
`;

/** Sent whole, a script is one implicit transaction, and semicolons inside texts and functions stay whole too. */
async function runOnPostgres(
  connection: SqlDriverAdapter & { underlyingDriver(): Pool },
  script: string,
): Promise<void> {
  try {
    await connection.underlyingDriver().query(script);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { code = "", severity = "", message, detail, column, hint } = error;
    throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
  }
}
