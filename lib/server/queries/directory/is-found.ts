/** Which groups somebody finds: all that stand; one that is disbanded, by its members alone. */
export function isFound(personId: number) {
  return { OR: [{ disbandsAt: null }, { members: { some: { userId: personId } } }] };
}
