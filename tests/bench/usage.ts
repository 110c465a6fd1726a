import { readdirSync, readFileSync } from 'node:fs';

/** What the child processes of this process have taken, with their own children. */
export interface Usage {
  /** User and system time. */
  cpuSeconds: number;
  /** Largest sum of their resident memory, sampled ten times a second. */
  peakBytes: number;
}

const ticksPerSecond = 100;

/** Measures the processes that start and end while `run` runs. Needs Linux’s /proc. */
export async function usageOf(run: () => Promise<void>): Promise<Usage> {
  const startSeconds = cpuSecondsOfEndedChildren();
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytesOfDescendants());
  }, 100);
  await run().finally(() => {
    clearInterval(timer);
  });
  return { cpuSeconds: cpuSecondsOfEndedChildren() - startSeconds, peakBytes };
}

function cpuSecondsOfEndedChildren(): number {
  // The second field is the program’s name in brackets and may have spaces.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

function residentBytesOfDescendants(): number {
  const processes = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => [Number(id), statusOf(id)]),
  );
  const descends = (id: number): boolean => {
    const parent = processes.get(id)?.parent;
    return parent !== undefined && (parent === process.pid || descends(parent));
  };
  return [...processes].reduce((sum, [id, { bytes }]) => sum + (descends(id) ? bytes : 0), 0);
}

function statusOf(id: string): { parent: number | undefined; bytes: number } {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const field = (name: string) =>
      Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { parent: field('PPid'), bytes: field('VmRSS') * 1024 };
  } catch {
    // The process has ended since the directory was read.
    return { parent: undefined, bytes: 0 };
  }
}
