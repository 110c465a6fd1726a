import type { Measure } from './measure.ts';

const cpuAtMost: Record<number, number> = { 100: 8, 1000: 40 };

/** What the build took, item pages and all text exports included. */
export const buildUsage: Measure = ({ count, usage }) => {
  const { wallSeconds, cpuSeconds, peakBytes } = usage;
  return [
    { what: 'build, wall', value: wallSeconds, unit: 's' },
    { what: 'build, CPU', value: cpuSeconds, unit: 's', atMost: cpuAtMost[count] },
    {
      what: 'build, CPU a meeting',
      value: (cpuSeconds * 1000) / count,
      unit: 'ms',
      atMost: count === 1000 ? 60 : undefined,
    },
    {
      what: 'build, peak memory',
      value: peakBytes / 1e9,
      unit: 'GB',
      atMost: count === 1000 ? 1.2 : undefined,
    },
  ];
};
