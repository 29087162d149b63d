import { expect, test } from "vitest";
import { MOSAIC_SIZE, mosaic } from "./mosaic.ts";

/** How many tiles stand in each row. */
const rowsOf = (count: number) =>
  [...Map.groupBy(mosaic(count), ({ y }) => y).values()].map((row) => row.length);

test.each([
  [1, [1]],
  [2, [2]],
  [3, [1, 2]],
  [4, [2, 2]],
  [5, [2, 3]],
  [6, [3, 3]],
  [7, [1, 3, 3]],
  [8, [2, 3, 3]],
  [9, [3, 3, 3]],
])("%i tiles stand in rows of %j", (count, rows) => {
  expect(rowsOf(count)).toEqual(rows);
});

test("no tile stands on another, or outside", () => {
  for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    const tiles = mosaic(count);
    for (const [at, { x, y, size }] of tiles.entries()) {
      expect(Math.min(x, y)).toBeGreaterThan(0);
      expect(Math.max(x, y) + size).toBeLessThan(MOSAIC_SIZE);
      for (const other of tiles.slice(at + 1))
        expect(Math.max(Math.abs(x - other.x), Math.abs(y - other.y))).toBeGreaterThan(size);
    }
  }
});
