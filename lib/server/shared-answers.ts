/** The JSON of answers that many get at the same moment; "": not encoded yet. */
const encodings = new WeakMap<object, string>();

/** Marks a value as one that many are answered with: it is encoded once. It must not change any more. */
export function shareEncoding<T extends object>(value: T): T {
  if (!encodings.has(value)) encodings.set(value, "");
  return value;
}

/** The JSON of a value that was marked as shared; undefined for any other. */
export function sharedJson(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const known = encodings.get(value);
  if (known !== "") return known;
  const json = JSON.stringify(value);
  encodings.set(value, json);
  return json;
}
