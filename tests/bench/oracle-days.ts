import type { SearchDocument } from './search-documents.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * Who holds a day: asked by its numbers, the frame of a meeting of that day; asked in words, who prints
 * it so, and the frames of meetings of that day that print it nowhere.
 */
export function oracleDays(documents: readonly SearchDocument[]) {
  const meeting = ({ address }: SearchDocument) => address.split('#')[0] ?? '';
  const byMeeting = Map.groupBy(documents, meeting);

  return (query: string): ((document: SearchDocument) => boolean) | undefined => {
    if (/^\d{4}-\d\d-\d\d$/.test(query)) return ({ days }) => days.includes(query);
    const [, month = '', day = '', year = ''] = /^([A-Z][a-z]+) (\d+), (\d{4})$/.exec(query) ?? [];
    const number = months.indexOf(month) + 1;
    if (number === 0) return undefined;
    const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    const prints = ({ lines }: SearchDocument) =>
      lines.some((line) =>
        ` ${line.join(' ')} `.includes(` ${month.toLowerCase()} ${day} ${year} `),
      );
    return (document) => {
      if (prints(document)) return true;
      return document.days.includes(iso) && !byMeeting.get(meeting(document))?.some(prints);
    };
  };
}

/** A day in words: “May 2, 2024”. */
export function dayInWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${months[Number(month) - 1] ?? ''} ${String(Number(day))}, ${year}`;
}
