const STEPS = 128;
const EXPONENTS = 34;
const STEP_BITS = 7;

/** A distribution in milliseconds. */
export type Summary = {
  n: number;
  p50: number | null;
  p95: number | null;
  p99: number | null;
  max: number | null;
};

/** A histogram's content, small enough to travel between processes. */
export type HistogramData = { counts: Uint32Array; maxUs: number };

/** Counts durations in microseconds in buckets of less than one per cent of their value; can be merged. */
export class Histogram {
  readonly #counts: Uint32Array;
  #n = 0;
  #maxUs: number;

  constructor(data?: HistogramData) {
    this.#counts = data ? Uint32Array.from(data.counts) : new Uint32Array(STEPS * EXPONENTS);
    this.#n = this.#counts.reduce((sum, count) => sum + count, 0);
    this.#maxUs = data?.maxUs ?? 0;
  }

  /** Counts one duration; what is negative counts as zero, what is above 35 minutes as that. */
  add(durationUs: number): void {
    const us = Math.min(Math.max(0, durationUs), 0x7fff_ffff);
    this.#n++;
    if (us > this.#maxUs) this.#maxUs = us;
    const bucket = bucketOf(us);
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
  }

  /** Adds what another process has counted. */
  merge({ counts, maxUs }: HistogramData): void {
    for (const [bucket, count] of counts.entries()) {
      this.#counts[bucket] = (this.#counts[bucket] ?? 0) + count;
      this.#n += count;
    }
    this.#maxUs = Math.max(this.#maxUs, maxUs);
  }

  data(): HistogramData {
    return { counts: this.#counts, maxUs: this.#maxUs };
  }

  summary(): Summary {
    const [p50, p95, p99] = [50, 95, 99].map((share) => this.#percentile(share));
    const ms = (us: number | null | undefined) => (us == null ? null : Math.round(us) / 1000);
    return { n: this.#n, p50: ms(p50), p95: ms(p95), p99: ms(p99), max: this.#n ? ms(this.#maxUs) : null };
  }

  /** The duration that `share` per cent of all do not exceed. */
  #percentile(share: number): number | null {
    if (this.#n === 0) return null;
    const target = Math.max(1, Math.ceil((this.#n * share) / 100));
    let sum = 0;
    for (const [bucket, count] of this.#counts.entries()) {
      sum += count;
      if (sum >= target) return middleOf(bucket);
    }
    return this.#maxUs;
  }
}

/** Whole microseconds below 128, then 128 steps to each power of two. */
function bucketOf(us: number): number {
  if (us < STEPS) return Math.trunc(us);
  const exponent = 31 - Math.clz32(us);
  return (exponent - 6) * STEPS + ((us >>> (exponent - STEP_BITS)) & (STEPS - 1));
}

function middleOf(bucket: number): number {
  if (bucket < STEPS) return bucket;
  const exponent = Math.floor(bucket / STEPS) + 6;
  return 2 ** exponent + ((bucket % STEPS) + 0.5) * 2 ** (exponent - STEP_BITS);
}
