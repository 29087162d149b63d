import type { StepResult } from "../load/step.ts";
import type { Column, Figures } from "./scenario.ts";

/** What is told of the step at a maximum. */
export const maximumColumns: Column[] = [
  { key: "deliveriesPerSecond", title: "deliveries/s" },
  { key: "p50", title: "p50 ms there" },
  { key: "p99", title: "p99 ms there" },
  { key: "cpuPer1k", title: "server CPU s per 1,000" },
  { key: "serverCores", title: "server cores" },
  { key: "generatorCores", title: "generator cores" },
  { key: "otherCores", title: "other cores" },
];

export function maximumFigures(best: StepResult | null): Figures {
  return {
    deliveriesPerSecond: best?.deliveriesPerSecond ?? null,
    p50: best?.latency.p50 ?? null,
    p99: best?.latency.p99 ?? null,
    cpuPer1k: best?.serverCpuPer1k ?? null,
    serverCores: best?.serverCores ?? null,
    generatorCores: best?.generatorCores ?? null,
    otherCores: best?.otherCores ?? null,
  };
}

/** One line about a step. */
export function describeStep(step: StepResult): string {
  const cores = [step.serverCores, step.generatorCores, step.otherCores].map((one) => one.toFixed(2));
  return [
    `${step.rate.toFixed(0)} messages/s: ${step.deliveriesPerSecond} deliveries/s`,
    `p50 ${step.latency.p50} p99 ${step.latency.p99} ms`,
    `${((100 * step.delivered) / step.expected).toFixed(2)} % arrived`,
    `cores server ${cores[0]} generator ${cores[1]} other ${cores[2]}`,
  ].join(", ");
}
