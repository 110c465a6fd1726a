import { unprintedDay } from '../index/index-key.ts';
import { dayAt, spellingsOfDay } from '../text/days.ts';
import type { Word } from '../text/words.ts';
import type { Variant } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import { variantsOf } from './variants.ts';

/** A day that a query names: how many words name it, and every variant by which documents have it. */
export function dayVariantsAt(words: readonly Word[], at: number, lexicon: Lexicon) {
  const day = dayAt(words, at);
  if (!day) return undefined;
  const typed = words.slice(at, at + day.length).map(({ word }) => word);
  const printed = spellingsOfDay(day.iso).flatMap((row) => {
    const slots = row.map((slot) => slot.filter((word) => lexicon.has(word, 'text')));
    const variant: Variant = { label: 'otherwise', field: 'text', slots };
    return slots.every((slot) => slot.length > 0) ? [variant] : [];
  });
  const fact: Variant = {
    label: 'fact',
    field: 'fact',
    slots: [[day.inWords ? unprintedDay(day.iso) : day.iso]],
  };
  const asTyped = variantsOf({ words: typed, quoted: true, unfinished: false }, lexicon);
  const exact = asTyped
    .filter(({ label }) => label === 'exact')
    .map(({ field, slots, label }) => ({ field, slots, label }));
  return { length: day.length, variants: [...exact, ...printed, fact], only: true };
}
