import { unprintedDay } from '../index/index-key.ts';
import { dateAt } from '../text/dates.ts';
import type { Word } from '../text/words.ts';
import type { Variant } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import { variantsOf } from './variants.ts';

/** A date that a query names: how many words name it, and every variant by which documents have it. */
export function dateVariantsAt(words: readonly Word[], at: number, lexicon: Lexicon) {
  const date = dateAt(words, at);
  if (!date) return undefined;
  const typed = words.slice(at, at + date.length).map(({ word }) => word);
  const printed = date.printed.flatMap((row) => {
    const slots = row.map((slot) => slot.filter((word) => lexicon.has(word, 'text')));
    const variant: Variant = { label: 'otherwise', field: 'text', slots };
    return slots.every((slot) => slot.length > 0) ? [variant] : [];
  });
  const fact: Variant = {
    label: 'fact',
    field: 'fact',
    slots: [date.inWords ? date.days.map(unprintedDay) : date.days],
  };
  const asTyped = variantsOf({ words: typed, quoted: true, unfinished: false }, lexicon);
  const exact = asTyped
    .filter(({ label }) => label === 'exact')
    .map(({ field, slots, label }) => ({ field, slots, label }));
  return { length: date.length, variants: [...exact, ...printed, fact], only: true };
}
