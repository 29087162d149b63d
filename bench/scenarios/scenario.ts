import type { Peer } from "../peers/peer.ts";

/** The numbers that one run of a scenario on one peer has led to, by the scenario's own names. */
export type Figures = Record<string, number | null>;

/** What all runs of one command share. */
export type Run = {
  /** Generator processes. */
  workers: number;
  /** Fewer and smaller steps, to see that everything works. */
  isQuick: boolean;
  /** Tells whoever watches. */
  say: (text: string) => void;
  /** Messages a second at the maximum found so far, by scenario and peer. */
  maxima: Map<string, number>;
};

export type Column = { key: string; title: string };

export type Scenario = {
  name: string;
  title: string;
  /** What is done, for the reader of the report. */
  method: string;
  /** The peers that the goals compare; the first ones are this program. */
  peers: string[];
  /** Set when it repeats by itself. */
  repetitions?: number;
  columns: Column[];
  run: (peer: Peer, repetition: number, run: Run) => Promise<{ figures: Figures; details?: unknown }>;
};
