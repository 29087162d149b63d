/**
 * `fresh` rebuilt from the parts of `known` that are deeply equal to it, so that unchanged parts keep their identity
 * and nothing that shows them renders again. For JSON values only.
 */
export function share<T>(known: unknown, fresh: T): T {
  if (Object.is(known, fresh)) return fresh;
  if (Array.isArray(known) && Array.isArray(fresh)) return shareArray(known, fresh) as T;
  if (isPlainObject(known) && isPlainObject(fresh)) return shareObject(known, fresh) as T;
  return fresh;
}

function shareArray(known: unknown[], fresh: unknown[]): unknown[] {
  const shared = fresh.map((item, at) => share(known[at], item));
  return known.length === fresh.length && shared.every((item, at) => Object.is(item, known[at]))
    ? known
    : shared;
}

function shareObject(known: Record<string, unknown>, fresh: Record<string, unknown>) {
  const keys = Object.keys(fresh);
  const shared = Object.fromEntries(keys.map((key) => [key, share(known[key], fresh[key])]));
  const isSame =
    Object.keys(known).length === keys.length &&
    keys.every((key) => Object.hasOwn(known, key) && Object.is(shared[key], known[key]));
  return isSame ? known : shared;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
