/**
 * Why the database could not serve a call, as opposed to the call being wrong. `busy`: it is not there, starting,
 * or has no room now. `storage`: it is there, and cannot write what it is given.
 */
export type DatabaseFailure = "busy" | "storage";

/** Of Prisma: not reachable, timed out, closed, no connection or no turn in time, lost against another transaction. */
const busyPrismaCodes = /^P(1001|1002|1008|1017|2024|2028|2034|2037)$/;
/** Of PostgreSQL: connection exceptions, too many connections or no memory, shutting down or starting, lock not had. */
const busySqlStates = /^(08...|53[023]00|57P0[1-5]|55P03)$/;
const busyNetworkCodes =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
const busySqliteCodes = /^SQLITE_(BUSY|LOCKED|PROTOCOL)/;
/** The driver for PostgreSQL says these in words alone. */
const busyMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/;

/** Of PostgreSQL: disk full, input or output error, a file it cannot use, a database that may only be read. */
const storageSqlStates = /^(53100|58030|58P01|25006)$/;
const storageSqliteCodes = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM)/;

/** Errors lie within errors: the typed client's, the adapter's, the driver's. */
const DEEPEST = 6;

/** Sorts what a statement was rejected with; null for anything that is not the database's failing. */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  const { codes, messages } = signsOf(error, DEEPEST);
  const has = (...patterns: RegExp[]) => codes.some((code) => patterns.some((pattern) => pattern.test(code)));
  if (has(storageSqlStates, storageSqliteCodes)) return "storage";
  if (has(busyPrismaCodes, busySqlStates, busyNetworkCodes, busySqliteCodes)) return "busy";
  return messages.some((message) => busyMessages.test(message)) ? "busy" : null;
}

type Signs = { codes: string[]; messages: string[] };

function signsOf(value: unknown, depth: number): Signs {
  if (depth === 0 || typeof value !== "object" || value === null) return { codes: [], messages: [] };
  const { code, originalCode, message, cause, meta, driverAdapterError } = value as Record<string, unknown>;
  const inner = [cause, meta, driverAdapterError].map((part) => signsOf(part, depth - 1));
  return {
    codes: [code, originalCode, ...inner.flatMap(({ codes }) => codes)].filter(isText),
    messages: [message, ...inner.flatMap(({ messages }) => messages)].filter(isText),
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
