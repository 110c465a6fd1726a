import { addressId } from '../index/index-key.ts';

/** Sentences that a query names: one, or a range; in one meeting or wherever the ID occurs. */
interface Reference {
  id: string;
  through?: string | undefined;
  meeting?: string;
}

export const itemNumber = String.raw`(?:[psPS]\d+|\d+(?:\.\d+)+)`;
/** “Item 4.1” in a citation or a query. */
export const citedItem = new RegExp(String.raw`\b(?:[Ii]tem|ITEM)s?\s+(${itemNumber})\b`, 'g');
const passage = String.raw`[a-z][a-z0-9]*(?:-[a-z0-9]+)*`;
const meeting = String.raw`\d{4}-\d\d-\d\d(?:-[a-z0-9]+)+`;
const permalink = new RegExp(`(${meeting})(?:[/#]+(${passage}))?`, 'g');
/** What is written before a number, which then may be that of a topic: “item 4” has all its sentences. */
const prefix =
  /^(?:items?|topics?|points?|numbers?|paragraphs?|(?:nos?|paras?)\b\.?|§+)\s*(?=[\dps])/;
const separator = /\s*[,;&/]\s*|\s+(?:and\s+)?/;
const range = /\s*[–—〜~]\s*|\s+(?:to|through)\s+|(?<=\d)\s*-\s*(?=p?\d)/g;
const id = `${itemNumber}|${passage}-\\d+|(?<=#)${passage}|\\d+`;
const idOrRange = new RegExp(`^#?(${id})(?:–#?(${id}))?$`);

/**
 * What a query names by number, ID or permanent link: 4.1, item 4.1(a), 7.1–7.2, P1-P2, 4.1/5.1,
 * preamble, sentence 1, #dicas-forum, an address of a sentence or source, a citation. Empty if it does not
 * look like that.
 */
export function referencesIn(query: string): Reference[] {
  const decoded = query.replace(/%[2-7][0-9a-f]/gi, (code) => decodeURIComponent(code));
  const text = decoded.normalize('NFKC').toLowerCase().trim();
  const links = [...text.matchAll(permalink)];
  if (links.length > 0) return links.map(([, meeting = '', id = '']) => ({ id, meeting }));
  if (/^https?:\/\/\S+$/.test(text)) return [{ id: addressId(text) }];
  const numbered = text
    .replace(/\bpreamble,?\s+(?:sentence\s+)?(?=\d)/g, 'item p')
    .replace(/\bsentence\s+(?=\d)/g, 'item s');
  const bare = numbered.replace(/(?<=\d)\s*\([a-z]\)|^[([]+|[)\].,;:]+$/g, '');
  const ids = bare.replace(prefix, '');
  const listed = ids
    .replace(range, '–')
    .split(separator)
    .map((piece) => {
      const [, id, through] = idOrRange.exec(piece) ?? [];
      // A bare number is a topic only after “item” and the like.
      const isBareNumber = ids === bare && /(?:^|[#–])\d+(?:–|$)/.test(piece);
      return id === undefined || isBareNumber ? undefined : { id, through };
    });
  if (listed.every((reference) => reference !== undefined)) return listed;
  // A citation has punctuation; “item 4.1 Taiwan” asks for words too.
  const isCitation = /[,()“”"]/.test(bare);
  return isCitation ? [...numbered.matchAll(citedItem)].map(([, id = '']) => ({ id })) : [];
}

/** The numbers of the records that the references name; empty if one names nothing. */
export async function recordsNamed(
  references: readonly Reference[],
  index: { siteIds: () => Promise<string[][]>; meetingOf: (record: number) => number },
): Promise<number[]> {
  if (references.length === 0) return [];
  const ids = await index.siteIds();
  const withId = (id: string) =>
    ids.flatMap((idsOfRecord, record) => (idsOfRecord.includes(id) ? record : []));
  const { meetingOf } = index;
  const named = references.map(({ id, through, meeting }) => {
    const records = withId(id);
    if (meeting !== undefined) {
      // A link to what is no sentence of a meeting, as to an event, leads to the meeting.
      const titleRecords = withId(meeting);
      const at = meetingOf(titleRecords[0] ?? -1);
      const ofMeeting = [...records, ...withId(`/${id}`)].filter((one) => meetingOf(one) === at);
      return ofMeeting.length > 0 ? ofMeeting : titleRecords;
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
