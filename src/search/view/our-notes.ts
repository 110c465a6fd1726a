import { inDigits, listInWords } from '../../meeting/in-words.ts';
import { findNotes, type FoundNotes } from '../answer/find-notes.ts';
import { json, WholeFiles } from '../client/whole-files.ts';
import { notesInFile } from '../index/note-files.ts';
import { linesOf, type Note } from '../index/note.ts';
import { wordsOf } from '../text/words.ts';
import type { Finding, OurNotesElement } from './add-our-notes.ts';
import { element } from './element.ts';
import { markedText } from './hit-view.ts';
import { firstSize, moreSize } from './result-view.ts';
import { addressOf, type SearchState } from './search-state.ts';

/** `<our-notes>`: lists what of ours has the words of a query. Its program is loaded after the answer. */
class OurNotes extends HTMLElement implements OurNotesElement {
  readonly #files = new WholeFiles();

  async find({ state, typing, line, isWanted }: Finding): Promise<void> {
    const found = await findNotes(state.query, (name) => this.#read(name));
    const notes = await this.#notes(found, 0, firstSize);
    if (!isWanted()) return;
    // What is still typed may be the beginning of what they have.
    if (notes.length > 0 || !typing) line.replaceChildren(...lineView(found, state));
    if (notes.length === 0) return;
    const list = element('ol', { 'aria-labelledby': 'site-ours' }, ...this.#items(notes));
    this.replaceChildren(
      element('h2', { id: 'site-ours' }, 'Our notes'),
      element(
        'p',
        {},
        'Told by the editors of this site, each from its source: no official words.',
      ),
      list,
      ...this.#more(found, list),
    );
  }

  #read<Value>(name: string): Promise<Value> {
    const address = new URL(`${this.dataset['files'] ?? ''}${name}.json`, document.baseURI);
    return this.#files.read('index', address.href, (bytes) => json<Value>(bytes));
  }

  /** Each with the positions of the words that were asked for. */
  async #notes({ numbers, positions }: FoundNotes, from: number, to: number) {
    return Promise.all(
      numbers.slice(from, to).map(async (number): Promise<[Note, number[]]> => {
        const file = await this.#read<Note[]>(`notes-${Math.floor(number / notesInFile)}`);
        const note = file[number % notesInFile];
        if (!note) throw new Error(`no note ${number}`);
        return [note, positions(number)];
      }),
    );
  }

  #items(notes: readonly [Note, number[]][]): HTMLLIElement[] {
    return notes.map(([note, positions]) =>
      noteView(note, positions, this.closest<HTMLElement>('live-search')?.dataset['base'] ?? ''),
    );
  }

  #more(found: FoundNotes, list: HTMLOListElement): HTMLElement[] {
    const all = found.numbers.length;
    const shown = list.children.length;
    if (shown >= all) return [];
    const next = Math.min(moreSize, all - shown);
    const button = element('button', { type: 'button' }, `Show ${next} more of our notes`);
    button.onclick = async () => {
      try {
        const items = this.#items(await this.#notes(found, shown, shown + next));
        list.append(...items);
        button.replaceWith(...this.#more(found, list));
        items[0]?.querySelector('a')?.focus();
      } catch {
        button.textContent = `${inDigits(next)} more could not be read. Try again`;
      }
    };
    return [button];
  }
}

customElements.define('our-notes', OurNotes);

/** How many notes have what was asked, apart from what the texts have, and the way to be without them. */
function lineView({ numbers, terms, asked }: FoundNotes, state: SearchState): (Node | string)[] {
  const it = asked > 1 ? 'all of these words' : 'it';
  const count = numbers.length;
  if (count === 0) return [element('span', {}, `None of our notes has ${it}.`)];
  const kinds = [
    ...(terms > 0 ? [`${inDigits(terms)} on what words mean`] : []),
    ...(count > terms ? [`${inDigits(count - terms)} on what followed`] : []),
  ];
  const [only = ''] = kinds;
  const words =
    kinds.length === 1
      ? only.replace(' on', ' of our notes on')
      : `${inDigits(count)} of our notes, ${listInWords(kinds)},`;
  const isFiltered = Object.keys(state.filters).length > 0;
  const leave = { href: addressOf({ ...state, withoutOurs: true }), 'data-state': '' };
  return [
    element(
      'span',
      {},
      `${words} ${count === 1 ? 'has' : 'have'} ${it}${isFiltered ? ', filters aside' : ''}.`,
    ),
    ' ',
    element('a', leave, 'Leave ours out'),
  ];
}

function noteView(note: Note, positions: readonly number[], basePath: string): HTMLLIElement {
  const { address, after = '', names, sources } = note;
  const [heading = [], text = [], others = [], ...titles] = markedLines(note, positions);
  return element(
    'li',
    {},
    element(
      'a',
      { href: basePath + address },
      element('span', { class: 'number' }, ...heading),
      after && ` · after ${after}`,
    ),
    element('p', {}, ...text),
    ...(names === undefined ? [] : [element('p', { class: 'source' }, 'Also: ', ...others)]),
    ...sources.map(({ kind, address: at, publisher, language, reproduces }, index) =>
      element(
        'p',
        { class: 'source' },
        `Source (${kind}): `,
        element('a', { href: at }, element('span', { lang: language }, ...(titles[index] ?? []))),
        `, ${publisher}${reproduces === undefined ? '' : `, which reproduces ${reproduces}`}`,
      ),
    ),
  );
}

/** The lines of a note with what was asked for in `<mark>`. */
function markedLines(note: Note, positions: readonly number[]): (Node | string)[][] {
  const marked = new Set(positions);
  let position = 0;
  return linesOf(note).map((line) => {
    const marks = wordsOf(line).filter(() => marked.has(position++));
    position++;
    return markedText(line, marks);
  });
}
