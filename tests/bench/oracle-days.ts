import type { SearchDocument } from './search-documents.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * Who holds a day: who prints it in words, and the frame of a meeting of that day; asked in words, only
 * where the meeting prints it nowhere.
 */
export function oracleDays(documents: readonly SearchDocument[]) {
  const meeting = ({ address }: SearchDocument) => address.split('#')[0] ?? '';
  const byMeeting = Map.groupBy(documents, meeting);

  return (query: string): ((document: SearchDocument) => boolean) | undefined => {
    const iso = isoOf(query);
    if (iso === undefined) return undefined;
    const inWords = dayInWords(iso).toLowerCase().replace(',', '');
    const prints = ({ lines }: SearchDocument) =>
      lines.some((line) => ` ${line.join(' ')} `.includes(` ${inWords} `));
    return (document) => {
      if (prints(document)) return true;
      if (!document.days.includes(iso)) return false;
      return query === iso || !byMeeting.get(meeting(document))?.some(prints);
    };
  };
}

/** A day in words: “May 2, 2024”. */
export function dayInWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${months[Number(month) - 1] ?? ''} ${String(Number(day))}, ${year}`;
}

/** The day that `2024-05-02`, “May 2, 2024” or “2 May 2024” names. */
function isoOf(query: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(query)) return query;
  const [, before = '', one = '', , two = '', after = '', year = ''] =
    /^(?:([A-Z][a-z]+) (\d+)|((\d+) ([A-Z][a-z]+))),? (\d{4})$/.exec(query) ?? [];
  const month = months.indexOf(before || after) + 1;
  if (month === 0) return undefined;
  return [year, String(month).padStart(2, '0'), (one || two).padStart(2, '0')].join('-');
}
