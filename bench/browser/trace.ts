import { writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { DesktopWindow } from "./window.ts";

/** An event as Chromium tells it (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU). */
type TraceEvent = {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { type?: unknown; functionName?: unknown }; name?: unknown };
};

const categories = ["devtools.timeline", "v8.execute", "blink.user_timing"];
/** Shorter ones are many, and explain nothing. */
const SHORTEST_US = 50;
const WHOLE = "X";

/**
 * Notes what the page's main thread does during the work in `trace/NAME.json.gz`, which DevTools (Performance, Load
 * profile) and https://ui.perfetto.dev open. Only names, kinds and times are kept: no addresses, no texts, no paths.
 */
export async function withTrace(
  { cdp }: DesktopWindow,
  name: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  cdp.on("Tracing.dataCollected", collect);
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: categories },
  });
  try {
    await work();
  } finally {
    const complete = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve));
    await cdp.send("Tracing.end");
    await complete;
    cdp.off("Tracing.dataCollected", collect);
  }
  const file = path.join(import.meta.dirname, "trace", `${name}.json.gz`);
  writeFileSync(file, gzipSync(JSON.stringify({ traceEvents: plain(events) })));
}

/** What the thread did that took the keys and clicks, from the beginning of the trace on. */
function plain(events: readonly TraceEvent[]): TraceEvent[] {
  const input = events.find(({ name, args }) => name === "EventDispatch" && isOfSomebody(args?.data?.type));
  if (!input) throw new Error("nobody did anything in the trace");
  const ofThread = events.filter(({ pid, tid }) => pid === input.pid && tid === input.tid);
  const told = ofThread.filter(({ ph, dur = 0 }) => ph === WHOLE && dur >= SHORTEST_US);
  const startedAt = Math.min(...told.map(({ ts }) => ts));
  const thread = { pid: 1, tid: 1 };
  const label = { name: "thread_name", cat: "__metadata", ph: "M", ts: 0, args: { name: "CrRendererMain" } };
  return [
    { ...label, ...thread },
    ...told.map(({ name, cat, ph, ts, dur, tdur, args }) => {
      const { type, functionName } = args?.data ?? {};
      return {
        name,
        cat,
        ph,
        ...thread,
        ts: ts - startedAt,
        dur,
        tdur,
        args: { data: { type, functionName } },
      };
    }),
  ];
}

const isOfSomebody = (type: unknown) => type === "keydown" || type === "click";
