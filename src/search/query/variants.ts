import type { Label, Variant } from './clauses.ts';
import type { Lexicon, WordField } from './lexicon.ts';
import { tellsNothing, writtenOtherwise } from './written-otherwise.ts';

export interface Phrase {
  /** Folded words that must stand together. */
  words: readonly string[];
  /** In quotation marks: the words as printed, no forms; they may go on in the next sentence. */
  quoted: boolean;
  /** The last word is still being typed. */
  unfinished: boolean;
}

/** Every variant by which the texts, their headings and facts have the words, strongest first. */
export function variantsOf(phrase: Phrase, lexicon: Lexicon): Variant[] {
  const { words, quoted } = phrase;
  const exact = words.every((word) => lexicon.has(word, 'text'))
    ? [
        inText(
          'exact',
          words.map((word) => [word]),
          quoted && words.length > 1,
        ),
      ]
    : [];
  const otherwise = (field: WordField) => (quoted ? [] : writtenOtherwise(words, field, lexicon));
  return [
    ...exact,
    ...formsIn('text', phrase, lexicon).map((slots) => inText('form', slots)),
    ...otherwise('text').map((slots) => inText('otherwise', slots)),
    ...[...formsIn('heading', phrase, lexicon), ...otherwise('heading')].map((slots): Variant => ({
      label: 'heading',
      field: 'heading',
      slots,
    })),
    ...formsIn('fact', phrase, lexicon).map((slots): Variant => ({
      label: 'fact',
      field: 'fact',
      slots,
    })),
  ];
}

function inText(label: Label, slots: string[][], crosses = false): Variant {
  return { label, field: 'text', slots, ...(crosses && { crosses }) };
}

/** The words in their forms, and the last one as the beginning of a longer word. */
function formsIn(
  field: WordField,
  { words, quoted, unfinished }: Phrase,
  lexicon: Lexicon,
): string[][][] {
  const slots = words.map((word, index) => {
    const itself = lexicon.has(word, field) ? [word] : [];
    const forms = quoted ? itself : lexicon.formsOf(word, field);
    const last = index === words.length - 1;
    return unfinished && last
      ? [...new Set([...forms, ...lexicon.withPrefix(word, field)])]
      : forms;
  });
  const more = slots.some((slot, index) => slot.some((word) => word !== words[index]));
  const found = slots.every((slot) => slot.length > 0) && (field !== 'text' || more);
  return found ? [slots] : [];
}

/** Two words typed apart where they occur as one: counterstrike for counter strike. */
export function inOneWord(words: readonly string[], lexicon: Lexicon): Variant[] {
  if (words.some((word) => tellsNothing.has(word))) return [];
  return (['text', 'heading'] as const).flatMap((field) =>
    writtenOtherwise(words, field, lexicon)
      .filter(({ length }) => length === 1)
      .map((slots): Variant => ({ label: field === 'text' ? 'otherwise' : field, field, slots })),
  );
}
