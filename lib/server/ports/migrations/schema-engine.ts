import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

/** The engine looks at every table: none is kept by somebody else. */
export const allTables = { externalTables: [], externalEnums: [] };

/**
 * Runs `work` with Prisma's schema engine on a database. The engine is WebAssembly of several megabytes,
 * so it is loaded here and not before.
 */
export async function withSchemaEngine<T>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await quietly(() => import("@prisma/schema-engine-wasm"));
  const opened = keepOpened(factory);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(opened.factory);
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await opened.close();
  }
}

/** The engine leaves its connections open; whoever lends the factory closes them. */
function keepOpened(factory: SqlMigrationAwareDriverAdapterFactory) {
  const connections: { dispose(): Promise<void> }[] = [];
  const remember = async <C extends { dispose(): Promise<void> }>(connecting: Promise<C>) => {
    const connection = await connecting;
    connections.push(connection);
    return connection;
  };
  return {
    factory: {
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect: () => remember(factory.connect()),
      connectToShadowDb: () => remember(factory.connectToShadowDb()),
    },
    close: async () => {
      for (const connection of connections) await connection.dispose();
    },
  };
}

/** Node calls importing WebAssembly experimental each time; the reader of a server's log cannot act on that. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return await work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
