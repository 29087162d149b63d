import { expect, test } from "vitest";
import { databaseFailure } from "./database-failures.ts";

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);
/** As the typed client hands on what an adapter reports. */
const fromAdapter = (code: string, cause: object) =>
  error("Database error", { code, meta: { driverAdapterError: { name: "DriverAdapterError", cause } } });

test.each([
  [
    "the server is starting",
    fromAdapter("P2039", { kind: "postgres", code: "57P03", originalCode: "57P03" }),
  ],
  ["the server was ended", fromAdapter("P2039", { kind: "postgres", code: "57P01", originalCode: "57P01" })],
  ["a neighbour crashed", error("terminating connection", { code: "57P02", severity: "WARNING" })],
  ["nobody listens", fromAdapter("P1001", { kind: "DatabaseNotReachable", host: "127.0.0.1" })],
  [
    "nobody listens, told by the driver",
    error("connect ECONNREFUSED 127.0.0.1:5432", { code: "ECONNREFUSED" }),
  ],
  ["the connection broke", error("Connection terminated unexpectedly")],
  ["the connection broke before", error("Client has encountered a connection error and is not queryable")],
  ["no connection in time", error("timeout exceeded when trying to connect")],
  ["too many connections", fromAdapter("P2037", { kind: "TooManyConnections" })],
  ["no turn in time", error("Transaction API error", { code: "P2028" })],
  ["locked by another process", fromAdapter("P1008", { kind: "SocketTimeout" })],
  ["locked, told by the driver", error("database is locked", { code: "SQLITE_BUSY" })],
])("busy: %s", (_what, cause) => {
  expect(databaseFailure(cause)).toBe("busy");
});

test.each([
  ["disk full", fromAdapter("P2039", { kind: "postgres", code: "53100", originalCode: "53100" })],
  ["a database for reading alone", error("cannot execute INSERT", { code: "25006" })],
  ["file system full", error("database or disk is full", { code: "SQLITE_FULL" })],
  ["file cannot be written", error("disk I/O error", { code: "SQLITE_IOERR_WRITE" })],
  [
    "file cannot be written, told by the adapter",
    fromAdapter("P2010", { kind: "sqlite", originalCode: "SQLITE_IOERR_WRITE" }),
  ],
  ["file is for reading alone", error("attempt to write a readonly database", { code: "SQLITE_READONLY" })],
  ["file cannot be opened", error("unable to open database file", { code: "SQLITE_CANTOPEN" })],
])("storage: %s", (_what, cause) => {
  expect(databaseFailure(cause)).toBe("storage");
});

test.each([
  ["a unique constraint", fromAdapter("P2002", { kind: "UniqueConstraintViolation", originalCode: "23505" })],
  ["no such row", error("No record was found", { code: "P2025" })],
  ["a syntax error", error('near "SELEC": syntax error', { code: "SQLITE_ERROR" })],
  ["a mistake of this program", new TypeError("undefined is not a function")],
  ["nothing at all", undefined],
])("neither: %s", (_what, cause) => {
  expect(databaseFailure(cause)).toBeNull();
});
