/** A queue in which one holder at a time has its turn, first come, first served. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the turn; the returned function gives it to the next one, and may be called more than once. */
  async take(): Promise<() => void> {
    const before = this.#last;
    const turn = Promise.withResolvers<void>();
    this.#last = turn.promise;
    await before;
    return turn.resolve;
  }

  /** Runs `work` in a turn of its own. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.take();
    try {
      return await work();
    } finally {
      release();
    }
  }
}
