import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { parse as parseYaml } from 'yaml';
import { parseMeeting } from '../../src/meeting/parse-meeting.ts';
import { answer, keysOfClauses } from '../../src/search/answer.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { NameFinder } from '../../src/search/name-finder.ts';
import { printedNames } from '../../src/search/printed-names.ts';
import { recordIndex } from '../../src/search/record-index.ts';
import { searchRecords } from '../../src/search/search-record.ts';
import { understand } from '../../src/search/understand.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';

const id = '2024-05-02-hawaii';
const path = `content/meetings/${id}.md`;
const meeting = parseMeeting(new VFile({ path, value: readFileSync(path, 'utf8') }));
if (!meeting) throw new Error(`${path} has problems`);
const records = searchRecords([meeting]);
const names = parseYaml(readFileSync('content/names.yaml', 'utf8')) as string[][];
const knowledge = {
  lexicon: new Lexicon(vocabularyOf(records)),
  names: new NameFinder(printedNames(names, records)),
};
const index = recordIndex(new Map(records.entries()));

/** What the search answers on the real summary, without an engine: ids with labels, absent words. */
export function ask(query: string, { typing = false } = {}) {
  const clauses = understand(query, typing, knowledge);
  keysOfClauses(clauses);
  const { full, partial, absent } = answer(clauses, index);
  const shown = (hits: typeof full) =>
    hits.map(
      ({ record, label }) => `${records[record]?.address.split('#')[1] ?? 'frame'} ${label}`,
    );
  return { full: shown(full), partial: shown(partial), absent: absent.map(({ asked }) => asked) };
}

export { knowledge };
