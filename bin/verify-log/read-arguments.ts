import { parseArgs } from "node:util";

/** What was asked for: the number of a group, or (null) all of them. */
export type Asked = { number: number | null; isJson: boolean };

const USAGE = `Verifies the log of a group's administration. Nothing is changed.

  npm run verify-log -- <group number>
  npm run verify-log -- --all
  npm run --silent verify-log -- --all --json`;

/** Somebody asked in a way that is not understood; the message says how to ask. */
export class UsageError extends Error {
  override name = "UsageError";
  constructor() {
    super(USAGE);
  }
}

/**
 * Reads what stands behind `npm run verify-log --`.
 * @throws UsageError unless it is one number of a group, or `--all`.
 */
export function readArguments(given: string[]): Asked {
  const { positionals, values } = parse(given);
  const [text, ...others] = positionals;
  const isAll = values.all === true;
  const isOne = text !== undefined && others.length === 0 && /^\d{1,10}$/.test(text);
  if (isAll ? text !== undefined : !isOne) throw new UsageError();
  return { number: isAll ? null : Number(text), isJson: values.json === true };
}

function parse(given: string[]) {
  try {
    return parseArgs({
      args: given,
      options: { all: { type: "boolean" }, json: { type: "boolean" } },
      allowPositionals: true,
    });
  } catch {
    throw new UsageError();
  }
}
