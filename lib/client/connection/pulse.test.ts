import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPulse } from "./pulse.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const START = Date.parse("2026-11-21T08:00:00Z");

/** A pulse over a network whose answers take `roundTripMs`; null: nothing answers. It notes what it says, in seconds. */
function open(roundTripMs: number | null) {
  vi.setSystemTime(START);
  const said: string[] = [];
  const say = (what: string) => said.push(`${what} ${Math.round((Date.now() - START) / 1_000)}`);
  const network = { roundTripMs, probes: 0 };
  const pulse = createPulse({
    now: Date.now,
    probe() {
      network.probes += 1;
      if (network.roundTripMs !== null) setTimeout(pulse.answered, network.roundTripMs);
    },
    onSilence: (since) => say(since === null ? "heard" : "silent"),
    onGone: () => say("gone"),
  });
  pulse.start();
  return { pulse, said, network };
}
const seconds = (count: number) => vi.advanceTimersByTime(count * 1_000);

/** Sleep: time goes by, timers do not. */
const sleep = (count: number) => vi.setSystemTime(Date.now() + count * 1_000);

test("an idle connection that answers is asked now and then, and nothing is said", () => {
  const { said, network } = open(50);
  seconds(60);
  expect(said).toEqual([]);
  expect(network.probes).toBeGreaterThan(10);
  expect(network.probes).toBeLessThan(21);
});

test("traffic is life: nothing is asked", () => {
  const { pulse, said, network } = open(50);
  seconds(1);
  network.probes = 0;
  for (let n = 0; n < 30; n++) {
    pulse.hear();
    seconds(1);
  }
  expect({ said, probes: network.probes }).toEqual({ said: [], probes: 0 });
});

test("silence is said after five seconds, and the connection given up after ten", () => {
  const { said, network } = open(50);
  seconds(10);
  network.roundTripMs = null;
  const probes = network.probes;
  seconds(20);
  expect(said[0]).toMatch(/^silent 1[3-6]$/);
  expect(said[1]).toMatch(/^gone (1[89]|2[01])$/);
  expect(said).toHaveLength(2);
  expect(network.probes).toBeGreaterThan(probes + 1);
});

test("any byte ends the silence", () => {
  const { pulse, said } = open(null);
  seconds(8);
  pulse.hear();
  seconds(1);
  expect(said).toEqual(["silent 5", "heard 8"]);
});

test.each([1_000, 2_000, 3_000, 4_500])("a network that takes %d ms there and back does not flap", (ms) => {
  const { said } = open(ms);
  seconds(120);
  expect(said).toEqual([]);
});

test("a slow network that dies is noticed, too, if later", () => {
  const { said, network } = open(3_000);
  seconds(30);
  network.roundTripMs = null;
  seconds(60);
  expect(said.map((what) => what.split(" ")[0])).toEqual(["silent", "gone"]);
});

test("nobody looks: nothing is asked, nothing is said", () => {
  const { pulse, said, network } = open(null);
  pulse.unseen();
  network.probes = 0;
  seconds(600);
  expect({ said, probes: network.probes }).toEqual({ said: [], probes: 0 });
});

test("looked at again after a while, a dead connection is given up within two seconds", () => {
  const { pulse, said } = open(null);
  pulse.unseen();
  seconds(60);
  pulse.seen();
  seconds(5);
  expect(said).toEqual(["gone 62"]);
});

test("looked at again, a living one answers and stays", () => {
  const { pulse, said } = open(100);
  pulse.unseen();
  seconds(60);
  pulse.seen();
  seconds(20);
  expect(said).toEqual([]);
});

test.each([3_600, -3_600])("after sleep, or a clock moved by %d s, a living connection stays", (jump) => {
  const { said } = open(100);
  seconds(10);
  sleep(jump);
  seconds(20);
  expect(said).toEqual([]);
});

test("after sleep a dead one is given up within some seconds", () => {
  const { said, network } = open(100);
  seconds(10);
  network.roundTripMs = null;
  sleep(3_600);
  seconds(5);
  expect(said).toEqual([expect.stringMatching(/^gone 361[2-4]$/)]);
});

test("the browser says that the network is gone: said at once, given up soon, unless the server answers", () => {
  const dead = open(null);
  dead.pulse.doubtAloud();
  expect(dead.said).toEqual(["silent 0"]);
  seconds(3);
  expect(dead.said).toEqual(["silent 0", "gone 2"]);
  const local = open(5);
  local.pulse.doubtAloud();
  seconds(10);
  expect(local.said).toEqual(["silent 0", "heard 0"]);
});

test("stopped, it says nothing more", () => {
  const { pulse, said } = open(null);
  pulse.stop();
  pulse.hear();
  pulse.doubt();
  pulse.doubtAloud();
  seconds(60);
  expect(said).toEqual([]);
});
