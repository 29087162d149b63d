import { peers } from "../peers/registry.ts";
import { scenarios } from "../scenarios/registry.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import { goals, judgeGoal } from "./goals.ts";
import type { Machine } from "./machine.ts";
import type { Result, Results } from "./results-file.ts";
import { showNumber, showSpread, spreadOf } from "./spread.ts";

const introduction = `# Benchmarks

Made by \`npm run bench -- --peers\`; not written by hand. Figures are medians of the repetitions with the least and
the greatest in parentheses. Only ratios within one run carry over to other machines: everything, the generator too,
shares this one's cores.`;

const method = `## Method

- The server runs as in production (\`server.ts\`, pages built), with everything switched on: sessions, judging,
  limits (multiplied by \`LIMIT_FACTOR\`, still counted), commits that wait for the disk.
- Bodies are 100 bytes; connections are plain WebSockets on the loopback interface, without compression. The
  generator speaks each protocol by hand and scans bytes instead of parsing, so that it costs as little as can be.
- Load is paced in an open loop: every message is due at a fixed time, which stands in its body, and latency counts
  from there. A server or generator that stalls is charged for it.
- A step is one second to warm up and three that count. It passes when 99.9 % of what is expected arrives within four
  seconds after its end and p99 is below 500 ms. The maximum is known to about 15 %.
- Processor time is that of the server's processes, PostgreSQL included.
- Peers are favoured: passwords in plain text, no rate limits, no stream management on receivers.
- Peers take turns within a repetition. Every run begins with an empty database.`;

/** A run's results as a page of Markdown. */
export function writeDocument({ machine, results }: Results): string {
  const parts = [...scenarios.values()]
    .filter(({ name }) => results.some(({ scenario }) => scenario === name))
    .map((scenario) => scenarioPart(scenario, results));
  return `${[introduction, machinePart(machine), method, goalsPart(results), ...parts].join("\n\n")}\n`;
}

function machinePart({ at, command, processor, cores, memoryGib, system, versions }: Machine): string {
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    "## Machine",
    "",
    `- ${cores} cores (${processor}), ${memoryGib} GiB, ${system}`,
    `- ${list.join(", ")}`,
    `- ${at.slice(0, 16).replace("T", " ")} UTC, \`${command}\``,
  ].join("\n");
}

function goalsPart(results: Result[]): string {
  const rows = goals.map((goal) => {
    const { value, isMet } = judgeGoal(goal, results);
    const bound = goal.atMost === undefined ? `≥ ${goal.atLeast}` : `≤ ${showNumber(goal.atMost)}`;
    const unit = goal.theirs ? " ×" : "";
    const verdict = isMet === null ? "not measured" : isMet ? "met" : "**not met**";
    const shown = value === null ? "–" : `${showNumber(value)}${unit}`;
    return [goal.scenario.toUpperCase(), goal.what, `${bound}${unit}`, shown, verdict];
  });
  return `## Goals\n\n${table(["", "what", "goal", "measured", ""], rows)}`;
}

function scenarioPart(scenario: Scenario, results: Result[]): string {
  const own = results.filter(({ scenario: name }) => name === scenario.name);
  const names = [...new Set(own.map(({ peer }) => peer))];
  const rows = names.map((peer) => [
    peer,
    String(own.filter((one) => one.peer === peer && !one.error).length),
    ...scenario.columns.map(({ key }) => showSpread(spreadOf(own, scenario.name, peer, key))),
  ]);
  const titles = ["peer", "n", ...scenario.columns.map(({ title }) => title)];
  const failures = own
    .filter(({ error }) => error)
    .map(({ peer, repetition, error }) => `- ${peer}, repetition ${repetition}, failed: ${error}`);
  const kept = names.map((name) => `${name}: ${peers.get(name)?.durable ?? ""}`).join("; ");
  return [
    `## ${scenario.name.toUpperCase()} ${scenario.title}`,
    scenario.method,
    table(titles, rows),
    ...(failures.length > 0 ? [failures.join("\n")] : []),
    `An acknowledged message is in: ${kept}.`,
  ].join("\n\n");
}

function table(titles: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(titles), `|${"---|".repeat(titles.length)}`, ...rows.map(line)].join("\n");
}
