import type { Reference, ReferenceFormat } from './reference.ts';

/**
 * A BibTeX entry in UTF-8 for BibTeX and BibLaTeX. Classic styles know no `@online`, take it for
 * `@misc` and print `howpublished` and `year`; BibLaTeX passes over `howpublished` and prints
 * `organization`, `date` and `url`. Nothing prints `comment`, which Zotero and JabRef keep. The
 * words stay exact: libraries at hand normalise them and drop what they have no command for.
 */
export const bibtex = {
  name: 'BibTeX',
  extension: 'bib',
  programs: 'LaTeX and JabRef',
  mediaType: 'application/x-bibtex; charset=utf-8',
  write: entry,
} satisfies ReferenceFormat;

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '\u00a0': '~',
};

function entry({ id, title, author, issued, URL, ...reference }: Reference): string {
  const [date] = issued?.['date-parts'] ?? [];
  const fields: [name: string, value: string | undefined][] = [
    ['author', `{${escape(author[0].literal)}}`],
    // Braces within braces: styles may not change the case of an official title.
    ['title', `{${escape(title)}}`],
    ['organization', escape(reference['container-title'])],
    ['year', date && String(date[0])],
    ['date', date?.map((part) => String(part).padStart(2, '0')).join('-')],
    // TeX reads an address as it is.
    ['howpublished', URL],
    ['url', URL],
    ['langid', reference.language === 'ja' ? 'japanese' : 'english'],
    ['abstract', escape(reference.abstract)],
    ['comment', escape(reference.note)],
  ];
  const lines = fields.map(([name, value]) =>
    value === undefined ? '' : `  ${name} = {${value}},\n`,
  );
  return `@online{${id},\n${lines.join('')}}\n`;
}

/** Escapes what TeX takes for a command, and keeps it from drawing “--” and the like together. */
function escape(text: string): string {
  return text
    .replace(/[\\^~\u00a0{}&%$#_]/g, (character) => special[character] ?? `\\${character}`)
    .replace(/([-`'])(?=\1)/g, '$1{}');
}
