import type { Field } from '../index/index-key.ts';
import type { Variant } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';

export interface Phrase {
  /** Folded words that must stand together. */
  words: readonly string[];
  /** In quotation marks: the words as printed, no forms. */
  quoted: boolean;
  /** The last word is still being typed. */
  unfinished: boolean;
}

/** Every variant by which the texts and their headings have the words, strongest first. */
export function variantsOf(phrase: Phrase, lexicon: Lexicon): Variant[] {
  const { words, quoted } = phrase;
  const exact = words.every((word) => lexicon.has(word, 'text'))
    ? [{ label: 'exact' as const, field: 'text' as const, slots: words.map((word) => [word]) }]
    : [];
  const forms = quoted ? [] : [respelt(words, lexicon)].flatMap((row) => row ?? []);
  return [
    ...exact,
    ...variantIn('text', phrase, lexicon),
    ...forms,
    ...variantIn('heading', phrase, lexicon),
  ];
}

/** The words in their forms, and the last one as the beginning of a longer word. */
function variantIn(
  field: Field,
  { words, quoted, unfinished }: Phrase,
  lexicon: Lexicon,
): Variant[] {
  const slots = words.map((word, index) => {
    const itself = lexicon.has(word, field) ? [word] : [];
    const forms = quoted ? itself : lexicon.formsOf(word, field);
    const last = index === words.length - 1;
    return unfinished && last
      ? [...new Set([...forms, ...lexicon.withPrefix(word, field)])]
      : forms;
  });
  const more = slots.some((slot, index) => slot.some((word) => word !== words[index]));
  if (slots.some((slot) => slot.length === 0) || (field === 'text' && !more)) return [];
  return [{ label: field === 'text' ? 'form' : 'heading', field, slots }];
}

/** The words with a hyphen more or less: `co-operation` for cooperation and the other way round. */
function respelt(words: readonly string[], lexicon: Lexicon): Variant | undefined {
  const whole = words.join('');
  const parts = words.length === 1 ? lexicon.partsOf(whole) : undefined;
  const closed = words.length > 1 ? lexicon.formsOf(whole, 'text') : [];
  const slots = parts ? parts.map((part) => [part]) : closed.length > 0 ? [closed] : undefined;
  return slots && { label: 'form', field: 'text', slots };
}
