import type { Usage } from './usage.ts';

/** A corpus, the site built from it without cards and PDFs, and what the build took. */
interface BuiltCorpus {
  /** Number of meetings. */
  count: number;
  /** Directory of its content. */
  content: string;
  /** Directory of the built site. */
  directory: string;
  usage: Usage;
}

/** Measures a built corpus. A kilobyte has 1000 bytes. */
export type Measure = (corpus: BuiltCorpus) => Figure[] | Promise<Figure[]>;

export interface Figure {
  /** What was measured. */
  what: string;
  value: number;
  unit: 's' | 'ms' | 'GB' | 'MB' | 'KB' | '';
  /** The promised maximum; absent if nothing is promised. */
  max?: number | undefined;
}

/** The middle one of several values, odd in number. */
export function median(values: readonly number[]): number {
  return values.toSorted((low, high) => low - high)[Math.floor(values.length / 2)] ?? 0;
}

/** Figures beside what is promised, a line each. */
export function table(figures: readonly Figure[]): string {
  return figures
    .map(({ what, value, unit, max }) => {
      const promise =
        max === undefined ? '' : `max. ${max} ${unit}  ${value <= max ? 'ok' : 'MISSED'}`;
      return `${what.padEnd(44)} ${amount(value, unit).padStart(9)}  ${promise}`.trimEnd();
    })
    .join('\n');
}

function amount(value: number, unit: Figure['unit']): string {
  return `${Number(value.toFixed(value >= 10 ? 1 : 2))} ${unit}`.trimEnd();
}
