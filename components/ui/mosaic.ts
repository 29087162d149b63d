/** A tile: its place and size in a square of `MOSAIC_SIZE`. */
export type Tile = { x: number; y: number; size: number };

export const MOSAIC_SIZE = 100;
const GAP = 3;

/** How many tiles stand beside each other: two up to four of them, then three. */
function columnsOf(count: number): number {
  if (count === 1) return 1;
  return count <= 4 ? 2 : 3;
}

/**
 * Where the tiles of a mosaic stand: rows from the top, each in the middle; what does not fill a row stands in the first
 * one. One tile alone does not fill the square, which would make it the avatar of a person.
 */
export function mosaic(count: number): Tile[] {
  const columns = columnsOf(count);
  const size = columns === 1 ? 64 : (MOSAIC_SIZE - GAP * (columns + 1)) / columns;
  const rows = Math.ceil(count / columns);
  const inFirst = count - columns * (rows - 1);
  const lengthOf = (tiles: number) => tiles * size + (tiles - 1) * GAP;
  const top = (MOSAIC_SIZE - lengthOf(rows)) / 2;
  return Array.from({ length: count }, (_, at) => {
    const row = at < inFirst ? 0 : 1 + Math.floor((at - inFirst) / columns);
    const inRow = row === 0 ? inFirst : columns;
    const column = row === 0 ? at : (at - inFirst) % columns;
    const left = (MOSAIC_SIZE - lengthOf(inRow)) / 2;
    return { x: left + column * (size + GAP), y: top + row * (size + GAP), size };
  });
}
