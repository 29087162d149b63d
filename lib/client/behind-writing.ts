/** Who writes presses the next key within this time; what comes in waits for its frame, and no longer. */
const NEXT_KEY_MS = 150;

/**
 * Lets what comes in take turns with the keys: while somebody writes, it is taken in behind the frame that shows the
 * letter, so that no letter waits for the messages of others to be drawn. Everything that came stays in its order.
 */
export function createBehindWriting(now: () => number) {
  let waiting: (() => void)[] = [];
  let wroteAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function letIn(): void {
    clearTimeout(timer);
    timer = undefined;
    for (let take = waiting.shift(); take; take = waiting.shift()) take();
  }

  return {
    /** A key has changed the text. */
    wrote(): void {
      wroteAt = now();
      afterFrame(letIn);
    },
    /** Takes something in: at once, or when the next key's frame is there. */
    take(work: () => void): void {
      const sinceKeyMs = now() - wroteAt;
      const isWriting = sinceKeyMs >= 0 && sinceKeyMs < NEXT_KEY_MS;
      if (!isWriting && waiting.length === 0) work();
      else {
        waiting.push(work);
        timer ??= setTimeout(letIn, NEXT_KEY_MS);
      }
    },
    /** Takes in at once what waits. */
    letIn,
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
      waiting = [];
    },
  };
}

/** When the browser has made its next frame; outside of a browser, soon. */
function afterFrame(then: () => void): void {
  if (typeof requestAnimationFrame !== "function") setTimeout(then, 0);
  else requestAnimationFrame(() => setTimeout(then, 0));
}

export type BehindWriting = ReturnType<typeof createBehindWriting>;
