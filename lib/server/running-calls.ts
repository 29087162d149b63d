/** Counts the calls under way, so that a closing server lets them finish. */
export class RunningCalls {
  /** From now on no new call is to be begun. */
  isClosing = false;
  readonly #running = new Set<Promise<unknown>>();

  /** Runs and counts one call. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Begins no more and resolves when those under way have ended. */
  async close(): Promise<void> {
    this.isClosing = true;
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }
}
