import type { OtherSource } from '../../meeting/sources.ts';

/** Something of ours that is found beside the texts: what a term means, or what followed. */
export interface Note {
  /** Where it stands: root-relative, without the site's base path. */
  address: string;
  /** What it is listed as: “DICAS”, “9 June 2024”. */
  name: string;
  /** Of what followed, the sentence and its meeting: not searched, as every note of a meeting has it. */
  after?: string;
  text: string;
  /** Of a term, its other names. */
  names?: string;
  sources: Pick<
    OtherSource,
    'kind' | 'title' | 'publisher' | 'address' | 'language' | 'reproduces'
  >[];
}

/** The lines of a note that are searched, in the order in which they are shown. */
export function linesOf({ name, text, names = '', sources }: Note): string[] {
  return [name, text, names, ...sources.map(({ title }) => title)];
}
