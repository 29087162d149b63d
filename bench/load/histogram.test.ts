import { expect, test } from "vitest";
import { Histogram } from "./histogram.ts";

test("nothing counted has no percentiles", () => {
  expect(new Histogram().summary()).toEqual({ n: 0, p50: null, p95: null, p99: null, max: null });
});

test.each([0, 1, 127, 128, 129, 1_000, 65_535, 500_000, 3_000_000, 2_000_000_000])(
  "%i µs is told within one per cent",
  (us) => {
    const histogram = new Histogram();
    histogram.add(us);
    const { p50, max } = histogram.summary();
    expect(Math.abs((p50 ?? -1) * 1000 - us)).toBeLessThanOrEqual(us * 0.01);
    expect(max).toBe(us / 1000);
  },
);

test("percentiles are those of the sorted durations", () => {
  const histogram = new Histogram();
  for (let us = 1; us <= 10_000; us++) histogram.add(us);
  const { p50, p95, p99 } = histogram.summary();
  expect(p50).toBeCloseTo(5, 1);
  expect(p95).toBeCloseTo(9.5, 1);
  expect(p99).toBeCloseTo(9.9, 1);
});

test("what cannot be is counted at the nearest end", () => {
  const histogram = new Histogram();
  histogram.add(-5);
  histogram.add(1e15);
  expect(histogram.summary()).toMatchObject({ n: 2, p50: 0, max: 2_147_483.647 });
});

test("merged histograms are one that counted everything", () => {
  const [whole, odd, even] = [new Histogram(), new Histogram(), new Histogram()];
  for (let us = 0; us < 5_000; us++) {
    whole.add(us * us);
    (us % 2 ? odd : even).add(us * us);
  }
  const merged = new Histogram(structuredClone(odd.data()));
  merged.merge(even.data());
  expect(merged.summary()).toEqual(whole.summary());
});
