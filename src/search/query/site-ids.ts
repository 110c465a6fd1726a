import { memoizeByObject } from '../../meeting/memoize.ts';
import { addressId } from '../index/index-key.ts';

/** Sentences that a query names: one, or a range; in one meeting or wherever the ID occurs. */
interface Reference {
  id: string;
  through?: string | undefined;
  meeting?: string;
}

/** Longer lists are read as words, of which the first are searched. */
const maxListed = 80;
const itemNumber = String.raw`(?:[psPS]\d+|\d+(?:\.\d+)+)`;
const joint = String.raw`(?:\s*[,–—-]\s*|\s+(?:and|or|to)\s+)`;
const numbers = `${itemNumber}(?:${joint}${itemNumber})*`;
const inPreamble = String.raw`[Pp]reamble,?\s+(?:sentences?\s+)?(\d+(?:${joint}\d+(?![.\d]))*)`;
/** Of sentences beside other words, as in a citation: “items 4.1 and 5.1”, “Preamble, sentence 1”. */
export const citedItem = String.raw`\b(?:(?:[Ii]tem|ITEM|[Ss]entence)s?\s+${numbers}|${inPreamble})\b`;
const passage = String.raw`[a-z][a-z0-9]*(?:-[a-z0-9]+)*`;
const meeting = String.raw`\d{4}-\d\d-\d\d(?:-[a-z0-9]+)+`;
const permalink = new RegExp(`(${meeting})(?:[/#]+(${passage}))?`);
/** What is written before a number, which then may be that of a topic: “item 4” has all its sentences. */
const prefix =
  /^(?:items?|sentences?|topics?|points?|numbers?|paragraphs?|(?:nos?|paras?)\b\.?|§+)\s*(?=[\dps])/;
const separator = /\s*[,;&/]\s*|\s+(?:(?:and|or)\s+)?/;
const range = /\s*[–—〜~]\s*|\s+(?:to|through)\s+|(?<=\d)\s*-\s*(?=p?\d)/g;
const id = `${itemNumber}|${passage}-\\d+|(?<=#)${passage}|\\d+`;
const idOrRange = new RegExp(`^#?(${id})(?:–#?(${id}))?$`);

/** An address, of this site or another. */
export const address = new RegExp(`^(?:https?:|www\\.)|${meeting}[/#]`, 'i');

/**
 * What a text names that is nothing but numbers, IDs and addresses: 4.1, item 4.1(a), 7.1–7.2, P1-P2,
 * 4.1/5.1, preamble, sentence 1, #dicas-forum, an address of a sentence or source. Empty if it does not
 * look like that.
 */
export function referencesOf(text: string): Reference[] {
  const decoded = text.replace(/%[2-7][0-9a-f]/gi, (code) => decodeURIComponent(code));
  const query = decoded.normalize('NFKC').toLowerCase().trim();
  if (!/\s/.test(query)) {
    const [, meeting, id = ''] = permalink.exec(query) ?? [];
    if (meeting !== undefined) return [{ id, meeting }];
    if (address.test(query)) return [{ id: addressId(query) }];
  }
  const numbered = query
    .replace(
      new RegExp(inPreamble, 'g'),
      (_, list: string) => `item ${list.replace(/\d+/g, 'p$&')}`,
    )
    .replace(/\bsentence\s+(?=\d+$)/, 'item s');
  const bare = numbered.replace(/(?<=\d)\s*\([a-z]\)|^[([]+|[)\].,;:]+$/g, '');
  const ids = bare.replace(prefix, '');
  const pieces = [...new Set(ids.replace(range, '–').split(separator))];
  if (pieces.length > maxListed) return [];
  const listed = pieces.map((piece) => {
    const [, id, through] = idOrRange.exec(piece) ?? [];
    // A bare number is a topic only after “item” and the like.
    const isBareNumber = ids === bare && /^#?\d+(?:–|$)/.test(piece);
    if (id === undefined || isBareNumber) return undefined;
    // 7.1–2 is through 7.2.
    const isShort = through !== undefined && /^\d+$/.test(through);
    return { id, through: isShort ? id.replace(/\d+$/, through) : through };
  });
  return listed.every((reference) => reference !== undefined) ? listed : [];
}

/** What a text names, all of it or among other words, as a citation does. */
export function referencesIn(text: string): Reference[] {
  const references = referencesOf(text);
  if (references.length > 0) return references;
  const links = text.split(/\s+/).filter((word) => permalink.test(word));
  const cited = links.length > 0 ? links : (text.match(new RegExp(citedItem, 'g')) ?? []);
  return cited.flatMap(referencesOf);
}

/** The records that have each ID, by their numbers. */
const recordsById = memoizeByObject((ids: readonly string[][]) => {
  const entries = ids.flatMap((idsOfRecord, record) => idsOfRecord.map((id) => ({ id, record })));
  return Map.groupBy(entries, ({ id }) => id);
});

/** The numbers of the records that the references name; empty if one names nothing. */
export async function recordsNamed(
  references: readonly Reference[],
  index: { siteIds: () => Promise<string[][]>; meetingOf: (record: number) => number },
): Promise<number[]> {
  if (references.length === 0) return [];
  const byId = recordsById(await index.siteIds());
  const withId = (id: string) => (byId.get(id) ?? []).map(({ record }) => record);
  const { meetingOf } = index;
  const named = references.map(({ id, through, meeting }) => {
    const records = withId(id);
    if (meeting !== undefined) {
      const titleRecords = withId(meeting);
      const at = meetingOf(titleRecords[0] ?? -1);
      const ofMeeting = [...records, ...withId(`/${id}`)].filter((one) => meetingOf(one) === at);
      // A link to a page or an event of a meeting leads to the meeting, one to no sentence nowhere.
      const isOfSentence = /^(?!since-).+-\d+$/.test(id);
      return ofMeeting.length > 0 || isOfSentence ? ofMeeting : titleRecords;
    }
    if (through === undefined) return records;
    const ends = new Map(withId(through).map((record) => [meetingOf(record), record]));
    return records.flatMap((record) => {
      const count = (ends.get(meetingOf(record)) ?? -1) - record + 1;
      return Array.from({ length: Math.max(0, count) }, (_, at) => record + at);
    });
  });
  return named.every(({ length }) => length > 0) ? [...new Set(named.flat())] : [];
}
