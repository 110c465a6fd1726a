import { notesHaving } from '../answer/our-notes.ts';
import { fetchWhole } from '../client/whole-files.ts';
import type { OurNote } from '../index/our-notes.ts';
import { element } from './element.ts';

let notes: Promise<OurNote[]> | undefined;

/**
 * Shows in `section` the notes of ours that have a query, apart from the official words and counted
 * apart; where there are none the section is hidden. It names the file in `data-file`.
 */
export async function showOurNotes(section: HTMLElement, query: string): Promise<void> {
  const list = section.querySelector('ol');
  const say = (words: string) => section.querySelector('[role=status]')?.replaceChildren(words);
  section.dataset['query'] = query;
  list?.replaceChildren();
  say('');
  section.hidden = true;
  if (query.trim() === '') return;
  notes ??= read(section.dataset['file'] ?? '');
  const found = await notes.then(
    (all) => notesHaving(query, all),
    () => undefined,
  );
  // Another query was asked meanwhile.
  if (section.dataset['query'] !== query) return;
  if (!found) notes = undefined;
  section.hidden = found?.length === 0;
  say(found ? countOf(found) : 'Our own notes could not be read: they are not searched.');
  const base = section.dataset['base'] ?? '';
  list?.replaceChildren(...(found ?? []).map((note) => noteView(note, base)));
}

/** “Not the ministry’s words: 2 of our notes on what followed, 1 of our definitions.” */
function countOf(found: readonly OurNote[]): string {
  const count = (kind: OurNote['kind']) => found.filter((note) => note.kind === kind).length;
  const parts = [
    count('follow-up') > 0 && `${count('follow-up')} of our notes on what followed`,
    count('definition') > 0 && `${count('definition')} of our definitions`,
  ];
  return found.length > 0 ? `Not the ministry’s words: ${parts.filter(Boolean).join(', ')}.` : '';
}

function noteView({ kind, name, text, address }: OurNote, base: string): HTMLLIElement {
  const label = kind === 'follow-up' ? 'what followed' : 'definition';
  return element(
    'li',
    {},
    element('a', { href: base + address }, name),
    ` ${text} `,
    element('small', {}, label),
  );
}

async function read(address: string): Promise<OurNote[]> {
  const parse = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as OurNote[];
  return fetchWhole(new URL(address, document.baseURI).href, parse, 'default');
}
