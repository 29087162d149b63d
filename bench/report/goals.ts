import { browserGoals } from "./browser-goals.ts";
import { largeGroupGoals } from "./large-group-goals.ts";
import type { Result } from "./results-file.ts";
import { spreadOf } from "./spread.ts";

/** A figure of a peer. */
type Of = [peer: string, key: string];

/** What is aimed at: a figure of this program beside a bound, or beside a peer's figure times a factor. */
export type Goal = {
  scenario: string;
  what: string;
  ours: Of;
  theirs?: Of;
  atMost?: number;
  atLeast?: number;
};

/** How a goal stands; `value` is our figure, or its ratio to theirs. Null when something was not measured. */
export type Standing = { value: number | null; isMet: boolean | null };

/** Compares the medians of a run with a goal. */
export function judgeGoal({ scenario, ours, theirs, atMost, atLeast }: Goal, results: Result[]): Standing {
  const median = ([peer, key]: Of) => spreadOf(results, scenario, peer, key)?.median ?? null;
  const [own, other] = [median(ours), theirs ? median(theirs) : 1];
  if (own === null || other === null) return { value: null, isMet: null };
  const value = own / other;
  return { value, isMet: value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? 0) };
}

const latency = (key: string, name: string): Goal[] => [
  {
    scenario: "s1",
    what: `${name} beside Socket.IO + SQLite FULL`,
    ours: ["webqq", key],
    theirs: ["sio-sqlite-full", key],
    atMost: 1.25,
  },
  {
    scenario: "s1",
    what: `${name} beside ejabberd on PostgreSQL`,
    ours: ["webqq", key],
    theirs: ["ejabberd-pg", key],
    atMost: 0.4,
  },
];

const page = (key: string, name: string): Goal[] => [
  {
    scenario: "s5",
    what: `${name} beside Socket.IO + SQLite`,
    ours: ["webqq", key],
    theirs: ["sio-sqlite", key],
    atMost: 1.5,
  },
  {
    scenario: "s5",
    what: `${name} on PostgreSQL beside Socket.IO + PostgreSQL`,
    ours: ["webqq-pg", key],
    theirs: ["sio-pg", key],
    atMost: 1.5,
  },
];

const depth = (peer: string, key: string, name: string): Goal => ({
  scenario: "s5",
  what: `${name}, deep beside latest`,
  ours: [peer, `deep${key}`],
  theirs: [peer, `latest${key}`],
  atMost: 1.1,
});

const nothing = (peer: string, key: string, what: string): Goal => ({
  scenario: "s6",
  what: `${peer}: ${what}`,
  ours: [peer, key],
  atMost: 0,
});

const rate = "deliveriesPerSecond";

export const goals: Goal[] = [
  ...latency("p50", "received p50"),
  ...latency("p99", "received p99"),
  {
    scenario: "s1",
    what: "received p99 beside prosody on files",
    ours: ["webqq", "p99"],
    theirs: ["prosody-internal", "p99"],
    atMost: 1,
  },
  {
    scenario: "s2",
    what: "deliveries/s beside raw ws",
    ours: ["webqq", rate],
    theirs: ["ws", rate],
    atLeast: 4,
  },
  {
    scenario: "s2",
    what: "deliveries/s beside nginx + nchan",
    ours: ["webqq", rate],
    theirs: ["nchan", rate],
    atLeast: 1,
  },
  {
    scenario: "s2",
    what: "deliveries/s beside ejabberd on SQLite",
    ours: ["webqq", rate],
    theirs: ["ejabberd-sqlite", rate],
    atLeast: 20,
  },
  { scenario: "s2", what: "p99 ms at 50,000 deliveries/s", ours: ["webqq", "p99At50k"], atMost: 25 },
  {
    scenario: "s2",
    what: "server CPU for 1,000 deliveries beside raw ws",
    ours: ["webqq", "cpuPer1k"],
    theirs: ["ws", "cpuPer1k"],
    atMost: 0.25,
  },
  {
    scenario: "s3",
    what: "deliveries/s beside raw ws",
    ours: ["webqq", rate],
    theirs: ["ws", rate],
    atLeast: 2,
  },
  {
    scenario: "s3",
    what: "deliveries/s beside ejabberd on PostgreSQL",
    ours: ["webqq", rate],
    theirs: ["ejabberd-pg", rate],
    atLeast: 15,
  },
  {
    scenario: "s4",
    what: "memory each at 10,000 beside Socket.IO",
    ours: ["webqq", "kibEach"],
    theirs: ["sio", "kibEach"],
    atMost: 1.2,
  },
  {
    scenario: "s4",
    what: "connections/s beside Socket.IO",
    ours: ["webqq", "perSecond"],
    theirs: ["sio", "perSecond"],
    atLeast: 0.5,
  },
  {
    scenario: "s4",
    what: "connections/s beside ejabberd",
    ours: ["webqq", "perSecond"],
    theirs: ["ejabberd-pg", "perSecond"],
    atLeast: 1.5,
  },
  { scenario: "s4", what: "cores used while all are silent", ours: ["webqq", "idleCores"], atMost: 0.02 },
  { scenario: "s4", what: "failed connections", ours: ["webqq", "failed"], atMost: 0 },
  ...page("latest", "latest 50 of 100,000"),
  ...page("deep", "50 from half-way of 100,000"),
  ...page("latestMillion", "latest 50 of 1,000,000"),
  ...page("deepMillion", "50 from half-way of 1,000,000"),
  depth("webqq", "", "100,000"),
  depth("webqq", "Million", "1,000,000"),
  depth("webqq-pg", "", "100,000 on PostgreSQL"),
  depth("webqq-pg", "Million", "1,000,000 on PostgreSQL"),
  {
    scenario: "s5",
    what: "latest 50 beside ejabberd on PostgreSQL",
    ours: ["webqq", "latest"],
    theirs: ["ejabberd-pg", "latest"],
    atMost: 1 / 12,
  },
  ...["webqq", "webqq-pg"].flatMap((peer) => [
    { scenario: "s6", what: `${peer}: kills`, ours: [peer, "kills"] as Of, atLeast: 20 },
    nothing(peer, "ackedMissing", "acknowledged and missing"),
    nothing(peer, "seenMissing", "seen and missing"),
    nothing(peer, "doubles", "twice"),
    nothing(peer, "lost", "missing after sending again"),
  ]),
  ...browserGoals,
  ...largeGroupGoals,
];
