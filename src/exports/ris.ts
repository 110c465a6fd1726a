import type { Reference, ReferenceFormat } from './reference.ts';

/**
 * A RIS record. Every value is on one line, however long: programs join broken lines in different
 * ways, and the words must stay exact. The comma after the author says that it is one name (EndNote,
 * Zotero).
 */
export const ris = {
  name: 'RIS',
  extension: 'ris',
  programs: 'EndNote, Mendeley and Zotero',
  mediaType: 'application/x-research-info-systems; charset=utf-8',
  write: entry,
} satisfies ReferenceFormat;

function entry({ title, author, issued, URL, ...reference }: Reference): string {
  const [date] = issued?.['date-parts'] ?? [];
  const [year, month, day] = (date ?? []).map((part) => String(part).padStart(2, '0'));
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['AU', `${author[0].literal},`],
    ['TI', title],
    ['T2', reference['container-title']],
    ['PY', year],
    ['DA', year && `${year}/${month ?? ''}/${day ?? ''}/`],
    ['LA', reference.language],
    ['UR', URL],
    ['AB', reference.abstract],
    ['N1', reference.note],
    ['ER', ''],
  ];
  return fields
    .map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${value}\r\n`))
    .join('');
}
