import { align } from './align.ts';

/** A stretch of two texts: in both, only in the earlier, or only in the later one. */
export interface Segment {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Marks what changed between two texts. The pieces that are `same` or `removed` give the earlier text,
 * those that are `same` or `added` the later one, character for character.
 */
export function markChanges(earlier: string, later: string): Segment[] {
  const [removed, added] = [tokensOf(earlier), tokensOf(later)];
  const segments: Segment[] = [];
  const add = (kind: Segment['kind'], text = '') => {
    const lastSegment = segments.at(-1);
    if (lastSegment?.kind === kind) lastSegment.text += text;
    else segments.push({ kind, text });
  };
  for (const { kind, quoted, official } of align(added, removed)) {
    if (kind === 'same') add('same', added[quoted ?? -1]);
    else {
      if (official !== undefined) add('removed', removed[official]);
      if (quoted !== undefined) add('added', added[quoted]);
    }
  }
  return segments;
}

/** Words, stretches of white space, and single characters. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^]/gu) ?? [];
}
