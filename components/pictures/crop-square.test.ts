import { expect, test } from "vitest";
import { MAX_ZOOM, pulled, squareOf, WHOLE, withinPicture, zoomed } from "./crop-square.ts";

const wide = { width: 400, height: 200 };

test("all of the shorter side is seen from the middle at first", () => {
  expect(squareOf(WHOLE, wide)).toEqual({ left: 100, top: 0, side: 200 });
});

test("the picture follows the finger, and not beyond its edges", () => {
  const moved = pulled(WHOLE, wide, 0.25, 0.5);
  expect(squareOf(moved, wide)).toEqual({ left: 50, top: 0, side: 200 });
  expect(squareOf(pulled(moved, wide, 9, 0), wide).left).toBe(0);
  expect(squareOf(pulled(moved, wide, -9, 0), wide).left).toBe(200);
});

test("coming nearer keeps the middle; going away again pushes it back inside", () => {
  const near = zoomed(WHOLE, wide, 2);
  expect(squareOf(near, wide)).toEqual({ left: 150, top: 50, side: 100 });
  const corner = pulled(near, wide, 9, 9);
  expect(squareOf(corner, wide)).toEqual({ left: 0, top: 0, side: 100 });
  expect(squareOf(zoomed(corner, wide, 0.1), wide)).toEqual({ left: 0, top: 0, side: 200 });
});

test("zoom has its bounds", () => {
  expect(withinPicture({ ...WHOLE, zoom: 99 }, wide).zoom).toBe(MAX_ZOOM);
  expect(withinPicture({ ...WHOLE, zoom: 0 }, wide).zoom).toBe(1);
});
