import type { Field } from '../index/engine-key.ts';
import type { Lexicon } from './lexicon.ts';
import type { Way } from './way.ts';

export interface Sought {
  /** Folded words that must stand together. */
  words: readonly string[];
  /** In quotation marks: the words as printed, no forms. */
  quoted: boolean;
  /** The last word is still being typed. */
  unfinished: boolean;
}

/** Every way in which the texts and their headings have the words, strongest first. */
export function waysOf(sought: Sought, lexicon: Lexicon): Way[] {
  const { words, quoted } = sought;
  const exact = words.every((word) => lexicon.has(word, 'text'))
    ? [{ label: 'exact' as const, field: 'text' as const, slots: words.map((word) => [word]) }]
    : [];
  const forms = quoted ? [] : [respelt(words, lexicon)].flatMap((row) => row ?? []);
  return [
    ...exact,
    ...wayIn('text', sought, lexicon),
    ...forms,
    ...wayIn('heading', sought, lexicon),
  ];
}

/** The words in their forms, and the last one as the beginning of a longer word. */
function wayIn(field: Field, { words, quoted, unfinished }: Sought, lexicon: Lexicon): Way[] {
  const slots = words.map((word, index) => {
    const itself = lexicon.has(word, field) ? [word] : [];
    const forms = quoted ? itself : lexicon.formsOf(word, field);
    const last = index === words.length - 1;
    return unfinished && last
      ? [...new Set([...forms, ...lexicon.beginningWith(word, field)])]
      : forms;
  });
  const more = slots.some((slot, index) => slot.some((word) => word !== words[index]));
  if (slots.some((slot) => slot.length === 0) || (field === 'text' && !more)) return [];
  return [{ label: field === 'text' ? 'form' : 'heading', field, slots }];
}

/** The words with a hyphen more or less: `co-operation` for cooperation and the other way round. */
function respelt(words: readonly string[], lexicon: Lexicon): Way | undefined {
  const whole = words.join('');
  const parts = words.length === 1 ? lexicon.partsOf(whole) : undefined;
  const closed = words.length > 1 ? lexicon.formsOf(whole, 'text') : [];
  const slots = parts ? parts.map((part) => [part]) : closed.length > 0 ? [closed] : undefined;
  return slots && { label: 'form', field: 'text', slots };
}
