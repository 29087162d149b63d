import { expect, test } from "vitest";
import { type Bracket, nextRate } from "./ramp.ts";

/** The rates tried at a server that keeps up to `maximum`, and the best of them. */
function search(maximum: number, first: number, growth: number) {
  let bracket: Bracket = { best: null, bad: null };
  const tried: number[] = [];
  for (let rate: number | null = first; rate !== null; ) {
    tried.push(rate);
    const step = nextRate(bracket, { rate, isPassed: rate <= maximum }, growth);
    bracket = step.bracket;
    rate = step.next;
  }
  return { best: bracket.best, tried };
}

test("grows until something fails, then halves the distance geometrically", () => {
  const { tried } = search(1_000, 300, 1.6);
  expect(tried.slice(0, 4).map(Math.round)).toEqual([300, 480, 768, 1229]);
  expect(tried[4]).toBeCloseTo(Math.sqrt(768 * 1228.8), 1);
});

test("halves when the first rate is too high already", () => {
  expect(search(20, 150, 1.6).tried.slice(0, 4)).toEqual([150, 75, 37.5, 18.75]);
});

test.each([7, 100, 999, 26_000])("finds a maximum of %i to sixteen per cent, in few steps", (maximum) => {
  for (const growth of [1.15, 1.6]) {
    const { best, tried } = search(maximum, maximum / 3, growth);
    expect(best).toBeLessThanOrEqual(maximum);
    expect(best).toBeGreaterThan(maximum / 1.16);
    expect(tried.length).toBeLessThan(14);
  }
});

test("gives up at a server that keeps up with nothing", () => {
  const { best, tried } = search(0, 4, 1.6);
  expect(best).toBeNull();
  expect(tried).toEqual([4, 2, 1, 0.5]);
});
