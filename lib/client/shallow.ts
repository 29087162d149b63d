/**
 * Whether two values are the same, or arrays or plain objects of the very same parts. Nothing is copied for it: what
 * is selected may hold thousands of entries, and is compared at every change of the state.
 */
export function isShallowlyEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => Object.is(item, other[at]));
  return isPlainObject(one) && isPlainObject(other) && hasSameParts(one, other);
}

type PlainObject = Record<string, unknown>;

function hasSameParts(one: PlainObject, other: PlainObject): boolean {
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && Object.is(one[key], other[key]));
}

function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
