import { expect, test } from "vitest";
import { worldOfFile } from "../world-of-file.ts";
import { orders, run } from "./race.ts";
import { races } from "./race-table.ts";

const world = await worldOfFile();

const [FIRST, SECOND, ...AT_ONCE] = orders;

test.each(races)("%s: one outcome, the same on every screen", async (_name, race, ends) => {
  const inTurn = [await run(world, race, FIRST), await run(world, race, SECOND)];
  expect(inTurn).toMatchObject(ends);
  // At the same moment it ends as if one of the two had come first.
  for (const order of AT_ONCE) expect(inTurn).toContainEqual(await run(world, race, order));
});
