import { readFileSync, readdirSync } from 'node:fs';

/** What the processes that this one started have taken, and those that they started. */
export interface Usage {
  wallSeconds: number;
  /** User and system time. */
  cpuSeconds: number;
  /** Largest sum of the resident memory of all of them, looked at ten times a second. */
  peakBytes: number;
}

/** Measures the processes that are started and ended while `run` runs. Needs Linux's /proc. */
export async function usageOf(run: () => Promise<void>): Promise<Usage> {
  const start = { wall: performance.now(), cpu: cpuOfEndedChildren() };
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytesOfDescendants());
  }, 100);
  await run().finally(() => {
    clearInterval(watch);
  });
  return {
    wallSeconds: (performance.now() - start.wall) / 1000,
    cpuSeconds: cpuOfEndedChildren() - start.cpu,
    peakBytes,
  };
}

/** Seconds; what a child has started and waited for counts as its own. */
export function cpuOfEndedChildren(): number {
  // The second field is the program's name in brackets and may have spaces in it.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const [user, system] = [fields[13], fields[14]].map(Number);
  const ticksPerSecond = 100;
  return ((user ?? NaN) + (system ?? NaN)) / ticksPerSecond;
}

function residentBytesOfDescendants(): number {
  const processes = new Map(readdirSync('/proc').filter(isNumber).flatMap(readStatus));
  const descends = (id: number): boolean => {
    const parent = processes.get(id)?.parent;
    return parent !== undefined && (parent === process.pid || descends(parent));
  };
  return [...processes]
    .filter(([id]) => descends(id))
    .reduce((sum, [, { bytes }]) => sum + bytes, 0);
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

function readStatus(id: string): [id: number, status: { parent: number; bytes: number }][] {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const field = (name: string) =>
      Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [[Number(id), { parent: field('PPid'), bytes: field('VmRSS') * 1024 }]];
  } catch {
    // It has ended since the directory was read.
    return [];
  }
}
