import { type Reference, type ReferenceFormat, referenceTo } from './reference.ts';

/**
 * A BibTeX entry in UTF-8 that both BibTeX and BibLaTeX read: the type and the year are BibTeX’s;
 * the exact date, the event and the abstract are BibLaTeX’s, which BibTeX passes over. The
 * words stay exact: libraries at hand normalise them and drop what they have no command for.
 */
export const bibtex = {
  name: 'BibTeX',
  extension: 'bib',
  purpose: 'The reference, for LaTeX and JabRef',
  mediaType: 'application/x-bibtex; charset=utf-8',
  example: (address, { id }) => `% After: curl -O ${address}
\\addbibresource{${id}.bib}
\\cite[item 4.1]{${id}}`,
  render: (site, meeting) => entry(referenceTo(site, meeting)),
  write: entry,
} satisfies ReferenceFormat;

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '\u00a0': '~',
};

function entry(reference: Reference): string {
  const { id, title, author, publisher, issued, URL, language, abstract, annote } = reference;
  const date = reference.issued && isoDate(reference.issued['date-parts'][0]);
  const event = reference['event-date'];
  const fields: [name: string, value: string | undefined][] = [
    ['author', `{${escape(author[0].literal)}}`],
    ['title', `{${escape(title)}}`],
    ['institution', escape(publisher)],
    ['year', issued && String(issued['date-parts'][0][0])],
    ['date', date],
    ['eventdate', event && isoDate(event['date-parts'][0])],
    ['venue', reference['event-place'] && escape(reference['event-place'])],
    ['note', reference.note],
    // TeX reads an address as it is.
    ['url', URL],
    ['language', language],
    ['abstract', escape(abstract)],
    ['annotation', escape(annote)],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${value ?? ''}},\n`);
  return `@techreport{${id},\n${lines.join('')}}\n`;
}

function isoDate(parts: number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Escapes what TeX takes for a command, and keeps it from drawing “--” and the like together. */
function escape(text: string): string {
  return text
    .replace(/[\\^~\u00a0{}&%$#_]/g, (character) => special[character] ?? `\\${character}`)
    .replace(/([-`'])(?=\1)/g, '$1{}');
}
