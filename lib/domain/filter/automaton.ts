/** Finds many patterns in one pass over a text (Aho-Corasick), however many they are. */
export type Automaton = {
  /**
   * Calls `found` with the pattern's index and the place behind it for every occurrence, in the order of where they
   * end; of those that end at one place the longest first.
   */
  scan: (symbols: readonly string[], found: (pattern: number, end: number) => void) => void;
};

type State = {
  next: Map<string, State>;
  /** Where to go on when the next symbol does not fit: the longest end of what was read that begins a pattern. */
  fallback: State | null;
  /** Patterns that end here. */
  patterns: number[];
  /** The next shorter state at which a pattern ends. */
  shorter: State | null;
};

const newState = (): State => ({ next: new Map(), fallback: null, patterns: [], shorter: null });

/** Builds an automaton for these patterns; empty ones are never found. */
export function buildAutomaton(patterns: readonly (readonly string[])[]): Automaton {
  const root = newState();
  patterns.forEach((pattern, index) => {
    if (pattern.length > 0) pattern.reduce(follow, root).patterns.push(index);
  });
  link(root);
  return {
    scan(symbols, found) {
      let state = root;
      symbols.forEach((symbol, index) => {
        state = advance(state, symbol) ?? root;
        for (let at: State | null = state; at; at = at.shorter)
          for (const pattern of at.patterns) found(pattern, index + 1);
      });
    },
  };
}

function follow(state: State, symbol: string): State {
  const next = state.next.get(symbol) ?? newState();
  state.next.set(symbol, next);
  return next;
}

/** The state after this symbol; undefined: back at the beginning. */
function advance(from: State | null, symbol: string): State | undefined {
  for (let state = from; state; state = state.fallback) {
    const next = state.next.get(symbol);
    if (next) return next;
  }
  return undefined;
}

/** Breadth first: what a state falls back to is shorter, and linked before it. */
function link(root: State): void {
  const queue = [root];
  for (const state of queue) {
    for (const [symbol, next] of state.next) {
      next.fallback = advance(state.fallback, symbol) ?? root;
      next.shorter = next.fallback.patterns.length > 0 ? next.fallback : next.fallback.shorter;
      queue.push(next);
    }
  }
}
