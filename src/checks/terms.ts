import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { FollowUps } from '../meeting/follow-ups.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { isWithdrawn, type Permalinks } from '../meeting/permalinks.ts';
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

/** Rule term-use: what is explained is or was printed in a text, or is named by what followed. */
export function checkTerms(
  file: VFile,
  terms: readonly Term[],
  meetings: readonly Meeting[],
  followUps: ReadonlyMap<string, FollowUps>,
  published: Permalinks,
): void {
  const eventTexts = [...followUps.values()].flat().map(({ text = '' }) => text.toLowerCase());
  const passages = meetings.flatMap(passagesOf).map(({ passage }) => passage);
  const hasEarlierTexts = isAnyTextGone(published, new Set(passages.map(({ sha256 }) => sha256)));
  for (const term of terms) {
    const { id, names, printed = [] } = term;
    const isPublished = id !== undefined && Object.hasOwn(published.terms, id);
    if (id === undefined || (isPublished && hasEarlierTexts)) continue;
    for (const words of printed) {
      if (!passages.some(({ text }) => isPrintedIn({ printed: [words] }, text))) {
        problem(file, 'term-use', `“${words}” is printed in no text`, at(file, words));
      }
    }
    const isNamed = names.some((name) =>
      eventTexts.some((text) => text.includes(name.toLowerCase())),
    );
    if (printed.length === 0 && !isNamed && !isPublished) {
      problem(file, 'term-use', `“${names[0] ?? id}”`, at(file, `id: ${id}`));
    }
  }
}

/** Whether some published text was corrected or withdrawn. */
function isAnyTextGone({ meetings }: Permalinks, present: ReadonlySet<string>): boolean {
  return Object.values(meetings).some(
    (record) =>
      isWithdrawn(record) ||
      Object.values(record.ids).some(
        ({ sha256, history }) => history ?? (sha256 !== undefined && !present.has(sha256)),
      ),
  );
}

/** Where words stand last: of what is listed twice, the second. */
function at(file: VFile, text: string) {
  return location(file).toPoint(Math.max(0, String(file).lastIndexOf(text)));
}
