import { readdirSync, readFileSync } from "node:fs";

/** `/proc` counts processor time in hundredths of a second, and memory in KiB. */
const TICKS_PER_SECOND = 100;

type Stat = { parent: number; cpuSeconds: number };

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name in parentheses may hold anything; the fields after it are counted from the state on.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return {
      parent: Number(fields[1]),
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
    };
  } catch {
    return null;
  }
}

/** These processes and all their descendants. */
export function familyOf(roots: number[]): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null;
    if (stat) children.set(stat.parent, [...(children.get(stat.parent) ?? []), Number(name)]);
  }
  const family = new Set<number>();
  const open = [...roots];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    if (family.has(pid)) continue;
    family.add(pid);
    open.push(...(children.get(pid) ?? []));
  }
  return [...family];
}

/** Seconds of processor time, user and system, that these processes and their descendants have used. */
export function cpuSecondsOf(roots: number[]): number {
  return familyOf(roots).reduce((sum, pid) => sum + (statOf(pid)?.cpuSeconds ?? 0), 0);
}

/** Memory of these processes and their descendants in KiB, what they share divided among them (PSS). */
export function memoryKibOf(roots: number[]): number {
  return familyOf(roots).reduce((sum, pid) => sum + pssOf(pid), 0);
}

function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "latin1"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Seconds that all cores together have been busy since the machine started. */
export function busySeconds(): number {
  const [line = ""] = readFileSync("/proc/stat", "latin1").split("\n");
  const times = line.trim().split(/\s+/).slice(1, 9).map(Number);
  const [, , , idle = 0, waiting = 0] = times;
  return (times.reduce((sum, time) => sum + time, 0) - idle - waiting) / TICKS_PER_SECOND;
}
