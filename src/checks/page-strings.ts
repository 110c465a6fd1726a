import { stringsOf } from './file-strings.ts';
import { decode, type PageWords } from './page-words.ts';

const told =
  /<title>([^<]*)<\/title>|<script type="application\/ld\+json">([^]*?)<\/script>|\s(?:content|alt|title|label|value|placeholder|aria-(?:label|description)|href|data-[\w-]+)="([^"]+)"/g;

/** What a page says beside its text: its title, attributes and data. */
export function stringsOfPage(html: string): PageWords[] {
  return Array.from(html.matchAll(told), ({ 1: title, 2: data, 3: attribute, index: offset }) => {
    if (data === undefined) return { words: decode(title ?? attribute ?? ''), offset };
    return Array.from(stringsOf('json', data), (words) => ({ words, offset }));
  })
    .flat()
    .filter(({ words }) => words.includes(' '));
}
