import { readFileSync, readdirSync } from 'node:fs';

/** What the processes that this one started have taken, and those that they started. */
export interface Usage {
  wallSeconds: number;
  /** User and system time; the latter is the kernel's, nearly all for files, and differs by file system. */
  cpuSeconds: number;
  systemSeconds: number;
  /** Largest sum of the resident memory of all of them, looked at ten times a second. */
  peakBytes: number;
}

/** Measures the processes that are started and ended while `run` runs. Needs Linux's /proc. */
export async function usageOf(run: () => Promise<void>): Promise<Usage> {
  const start = { wall: performance.now(), ...timesOfEndedChildren() };
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytesOfDescendants());
  }, 100);
  await run().finally(() => {
    clearInterval(watch);
  });
  const { user, system } = timesOfEndedChildren();
  return {
    wallSeconds: (performance.now() - start.wall) / 1000,
    cpuSeconds: user + system - start.user - start.system,
    systemSeconds: system - start.system,
    peakBytes,
  };
}

/** Seconds; what a child has started and waited for counts as its own. */
export function cpuOfEndedChildren(): number {
  const { user, system } = timesOfEndedChildren();
  return user + system;
}

function timesOfEndedChildren(): { user: number; system: number } {
  // The second field is the program's name in brackets and may have spaces in it.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const ticksPerSecond = 100;
  const secondsAt = (field: number) => Number(fields[field] ?? NaN) / ticksPerSecond;
  return { user: secondsAt(13), system: secondsAt(14) };
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
