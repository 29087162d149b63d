/** The unordered pair of ids that names the one direct conversation of two people: "3:17". */
export function directKey(a: number, b: number): string {
  return a < b ? `${a}:${b}` : `${b}:${a}`;
}
