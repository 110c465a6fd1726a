import { stringsOf } from './file-strings.ts';
import { decode, type PageWords } from './page-words.ts';

const told =
  /<title>([^<]*)<\/title>|<script type="application\/ld\+json">([^]*?)<\/script>|\s(?:content|alt|title|label|value|placeholder|aria-(?:label|description)|href|data-[\w-]+)="([^"]+)"/g;

/**
 * What a page says beside its text: its title, attributes and data, and the references that lie in
 * its links.
 */
export function stringsOfPage(html: string): PageWords[] {
  return Array.from(html.matchAll(told), ({ 1: title, 2: data, 3: attribute, index: offset }) => {
    const strings =
      data === undefined ? saidIn(decode(title ?? attribute ?? '')) : stringsOf('json', data);
    return strings.map((words) => ({ words, offset }));
  }).flat();
}

const dataLink = /^data:[^,;]*?(bibtex|json)?(?:;[^,]*)?,(.*)$/s;

function saidIn(value: string): string[] {
  const [, format = '', file] = dataLink.exec(value) ?? [];
  if (file === undefined) return value.includes(' ') ? [value] : [];
  return stringsOf(format === 'bibtex' ? 'bib' : format, decodeURIComponent(file));
}
