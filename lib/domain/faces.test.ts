import fc from "fast-check";
import { expect, test } from "vitest";
import { facesOf, isSeenInFaces } from "./faces.ts";

const person = (id: number) => ({ id, number: 10_000 + id, name: `张${id}` });
const idsOf = (ids: readonly number[], ownerId: number) =>
  facesOf(ids.map(person), ownerId).map(({ id }) => id);

test("the owner comes first, then who has been on the site longest, nine at most", () => {
  expect(idsOf([3, 1, 2], 2)).toEqual([2, 1, 3]);
  expect(idsOf([20, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3], 20)).toEqual([20, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("a face is a letter and a colour", () => {
  expect(facesOf([{ id: 7, number: 10_017, name: "王小明" }], 7)).toEqual([
    { id: 7, letter: "明", colour: 7 },
  ]);
});

const crowd = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 });

test("whether a coming or going is seen is told exactly", () => {
  fc.assert(
    fc.property(crowd, crowd, fc.nat(), (before, others, pick) => {
      const ownerId = before[pick % before.length] ?? 1;
      const coming = others.filter((id) => !before.includes(id));
      const after = [...before, ...coming];
      const isOther = idsOf(before, ownerId).join() !== idsOf(after, ownerId).join();
      expect(isSeenInFaces(facesOf(after.map(person), ownerId), coming)).toBe(isOther);
      // When the same people go again, these are the faces as they are then.
      expect(isSeenInFaces(facesOf(before.map(person), ownerId), coming)).toBe(isOther);
    }),
  );
});
