/** Where two values first differ, as a path and both sides; null when they are alike. */
export function difference(one: unknown, other: unknown, path = ""): string | null {
  if (Object.is(one, other)) return null;
  if (!isObject(one) || !isObject(other)) return `${path || "all"}: ${show(one)} ≠ ${show(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], path ? `${path}.${key}` : key);
    if (found) return found;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 120);
}
