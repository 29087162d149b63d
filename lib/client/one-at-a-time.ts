/**
 * Answers a function that does `work`. What is asked for while it is under way is done once more when it has ended, and
 * `pauseMs` later: many news are answered with one question. `work` never throws.
 */
export function oneAtATime(work: () => Promise<void>, pauseMs = 0): () => Promise<void> {
  let isWorking = false;
  let isOutdated = false;

  return async () => {
    isOutdated = isWorking;
    if (isWorking) return;
    isWorking = true;
    do {
      isOutdated = false;
      await work();
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    } while (isOutdated);
    isWorking = false;
  };
}
