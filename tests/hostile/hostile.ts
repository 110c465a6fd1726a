import type { sampleFiles } from '../sample-site.ts';

/** Content that does harm, on purpose or not, and what must be said about it. */
export interface Hostile {
  /** What is tried, as a sentence about the content. */
  tries: string;
  /** Files of the content, path → text or bytes, made of those of the sample. */
  content: (sample: typeof sampleFiles) => Record<string, string | Uint8Array>;
  /** Links in the content: path → what they lead to. */
  links?: Record<string, string>;
  /** Every line that is printed for it, the cures left out: `file:line:column  rule  …found`. */
  problems: string[];
  /** Words that no line may have. */
  never?: string;
}

export function hostile(one: Hostile): Hostile {
  return one;
}
