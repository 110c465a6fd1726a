import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { FollowUps } from '../meeting/follow-ups.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Permalinks } from '../meeting/permalinks.ts';
import { passagesOf } from '../meeting/passages.ts';
import { isPrintedIn, type Term } from '../meeting/terms.ts';
import { problem } from '../problems/problem.ts';

/** Rule name-unique: no name of `terms.yaml` is listed twice, whatever its capitals, and no id. */
export function checkNames(file: VFile, terms: readonly Term[]): void {
  const listed = new Set<string>();
  const names = terms.flatMap(({ id, names }) => (id === undefined ? names : [`#${id}`, ...names]));
  for (const name of names) {
    const key = name.toLowerCase();
    const word = name.replace(/^#/, '');
    if (listed.has(key)) problem(file, 'name-unique', `“${word}” is listed twice`, at(file, word));
    listed.add(key);
  }
}

/**
 * Rule term-use: what is explained is printed in a text, or named by what followed. A published
 * term may remain after a correction or withdrawal of the text that printed it.
 */
export function checkTerms(
  file: VFile,
  terms: readonly Term[],
  meetings: readonly Meeting[],
  followUps: ReadonlyMap<string, FollowUps>,
  published: Permalinks,
): void {
  const eventTexts = [...followUps.values()].flat().map(({ text = '' }) => text.toLowerCase());
  for (const term of terms) {
    const { id, names, printed = [] } = term;
    if (id === undefined || Object.hasOwn(published.terms, id)) continue;
    for (const words of printed) {
      const isPrinted = meetings
        .values()
        .flatMap(passagesOf)
        .some(({ passage }) => isPrintedIn({ printed: [words] }, passage.text));
      if (!isPrinted) {
        problem(file, 'term-use', `“${words}” is printed in no text`, at(file, words));
      }
    }
    const isNamed = names.some((name) =>
      eventTexts.some((text) => text.includes(name.toLowerCase())),
    );
    if (printed.length === 0 && !isNamed) {
      problem(file, 'term-use', `“${names[0] ?? id}”`, at(file, `id: ${id}`));
    }
  }
}

/** Where words stand last: of what is listed twice, the second. */
function at(file: VFile, words: string) {
  return location(file).toPoint(Math.max(0, String(file).lastIndexOf(words)));
}
