/** Milliseconds on the page's clock; see `installProbe`. */
export type Press = { wholeMs: number; workMs: number };

/** What the page measures of itself, on `window.probe`. */
export type Probe = {
  /** When the last click was made, and when the first text of a message was on the screen after it. */
  clickedAt: number;
  shownAt: number | null;
  presses: Press[];
  /** Event Timing of key presses: only those of 16 ms and more are told, in steps of 8. */
  keyDurations: number[];
  /** Milliseconds between frames while they are counted. */
  frames: number[];
  countFrames: () => void;
  stopCounting: () => void;
  /** Tasks of 50 ms and more. */
  longTasks: number;
};

declare global {
  interface Window {
    probe: Probe;
  }
}

/**
 * Runs in the page before its own scripts.
 *
 * Opening: from the timestamp of the click to the moment at which the browser presented the first text of a message,
 * by Element Timing (https://wicg.github.io/element-timing/).
 * Typing: `wholeMs` from the timestamp of the key to the end of the frame that shows the letter; `workMs` without the
 * wait for that frame to begin, which on a screen of 60 Hz is up to 16.7 ms for any page.
 */
export function installProbe(): void {
  const probe: Probe = {
    clickedAt: Number.POSITIVE_INFINITY,
    shownAt: null,
    presses: [],
    keyDurations: [],
    frames: [],
    countFrames: () => undefined,
    stopCounting: () => undefined,
    longTasks: 0,
  };
  window.probe = probe;

  /** Calls back after the present task and what is due at its end; after the frame when asked for within one. */
  const afterwards = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };

  addEventListener(
    "click",
    ({ timeStamp }) => {
      probe.clickedAt = timeStamp;
      probe.shownAt = null;
    },
    true,
  );
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const text of node.querySelectorAll("[data-bubble] > div"))
            text.setAttribute("elementtiming", "message");
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { renderTime } = entry as PerformanceEntry & { renderTime: number };
      if (renderTime > probe.clickedAt) probe.shownAt = Math.min(probe.shownAt ?? renderTime, renderTime);
    }
  }).observe({ type: "element" });

  let pressedAt = 0;
  addEventListener("keydown", ({ timeStamp }) => (pressedAt = timeStamp), true);
  addEventListener(
    "input",
    () => {
      const startedAt = pressedAt;
      let handledAt = 0;
      afterwards(() => {
        handledAt = performance.now();
      });
      requestAnimationFrame(() => {
        const frameAt = performance.now();
        afterwards(() => {
          const endedAt = performance.now();
          const waitedMs = Math.max(0, frameAt - (handledAt || frameAt));
          probe.presses.push({ wholeMs: endedAt - startedAt, workMs: endedAt - startedAt - waitedMs });
        });
      });
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === "keydown") probe.keyDurations.push(duration);
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);

  new PerformanceObserver((list) => {
    probe.longTasks += list.getEntries().length;
  }).observe({ type: "longtask" });
  let request = 0;
  probe.countFrames = () => {
    let last: number | null = null;
    const frame = (at: number) => {
      if (last !== null) probe.frames.push(at - last);
      last = at;
      request = requestAnimationFrame(frame);
    };
    probe.frames = [];
    request = requestAnimationFrame(frame);
  };
  probe.stopCounting = () => cancelAnimationFrame(request);
}
