import type { BuiltCorpus } from './built-corpus.ts';

/** One figure of a built corpus. */
export interface Figure {
  /** What was measured, for the table. */
  what: string;
  value: number;
  unit: 's' | 'ms' | 'GB' | 'KB' | 'MB' | '';
  /** The most that `value` may be; absent where nothing is promised. */
  atMost?: number | undefined;
}

/** Looks at a built corpus. A kilobyte has 1000 bytes. */
export type Measure = (corpus: BuiltCorpus) => Figure[] | Promise<Figure[]>;
