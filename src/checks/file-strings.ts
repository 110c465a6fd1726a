import { decode } from './page-words.ts';

/** The texts that a file says, as readers of its format take them; `extension` may be double. */
export function stringsOf(extension: string, file: string): Iterable<string> {
  const read = readers[extension.replace(/^.*\./, '')] ?? lines;
  return Iterator.from(read(file)).filter((text) => text.includes(' '));
}

const readers: Record<string, (file: string) => Iterable<string>> = {
  json: (file) => stringsIn(JSON.parse(file)),
  csv: (file) =>
    // One by one: a thousand meetings have half a million cells.
    file
      .matchAll(/"((?:[^"]|"")*)"|[^",\r\n]+/g)
      .map(([cell, quoted]) => (quoted ?? cell).replaceAll('""', '"')),
  md: (file) => lines(decode(file.replace(/\\([!-/:-@[-`{-~])/g, '$1'))),
  bib: (file) => lines(file).map(fromTex),
  xml: (file) =>
    file.split(/<content type="html">([^<]*)<\/content>/).flatMap((part, index) =>
      // Every second part is HTML within XML.
      index % 2 === 1 ? texts(decode(part)) : texts(part),
    ),
};

/** What stands between the tags of XML or HTML. */
function texts(markup: string): string[] {
  return markup.split(/<[^>]*>/).map(decode);
}

function lines(file: string): string[] {
  return file.split(/[\r\n]+/);
}

/** A value of BibTeX without what keeps TeX from taking its signs for commands. */
function fromTex(line: string): string {
  const value = /^ {2}\w+ = \{(.*)\},$/.exec(line)?.[1] ?? '';
  return value
    .replace(
      /\\text(backslash|asciicircum|asciitilde)\{\}/g,
      (_, name: string) => `\\${signs[name] ?? ''}`,
    )
    .replace(/(?<!\\)~/g, '\u00a0')
    .replace(/(?<!\\)\{\}/g, '')
    .replace(/^\{(.*)\}$/, '$1')
    .replace(/\\([\\^~{}&%$#_])/g, '$1');
}

const signs: Record<string, string> = { backslash: '\\', asciicircum: '^', asciitilde: '~' };

/** All strings in data, one by one. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
