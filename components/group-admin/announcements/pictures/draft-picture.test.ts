import { expect, test } from "vitest";
import { type DraftPicture, draftOfPicture, movedPicture, placedPictures } from "./draft-picture.ts";

const stored = (id: string, description = "") => draftOfPicture({ id, width: 4, height: 3, description });
const pictures = [stored("a"), stored("b"), stored("c")];
const order = (all: readonly DraftPicture[]) => all.map(({ key }) => key).join("");

test("a picture goes one place on or back, and not beyond the ends", () => {
  expect(order(movedPicture(pictures, "a", 1))).toBe("bac");
  expect(order(movedPicture(pictures, "c", -1))).toBe("acb");
  expect(order(movedPicture(pictures, "a", -1))).toBe("abc");
  expect(order(movedPicture(pictures, "c", 1))).toBe("abc");
  expect(order(movedPicture(pictures, "x", 1))).toBe("abc");
});

test("what is announced has all pictures, or waits", () => {
  expect(placedPictures([stored("a", " 教学楼 ")])).toEqual([{ pictureId: "a", description: "教学楼" }]);
  expect(placedPictures([stored("a"), { ...stored("b"), pictureId: null }])).toBeNull();
  expect(placedPictures([])).toEqual([]);
});
