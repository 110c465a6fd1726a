import { z } from 'zod';
import { day, editorialLine } from './fields.ts';
import type { Meeting } from './meeting.ts';
import { runsOfLanguages } from './languages.ts';
import { memoizeByObject } from './memoize.ts';
import { passagesOf, type PassageInContext } from './passages.ts';
import { sourceSchema } from './sources.ts';

const person = z
  .strictObject({
    name: editorialLine.describe('The full name'),
    office: editorialLine.describe('The office held'),
    from: day.describe('The first day in office'),
    to: day.optional().describe('The last day in office'),
    sources: z
      .array(sourceSchema.extend({ for: editorialLine.describe('What it states') }))
      .min(1, 'one source or more')
      .describe('Where it is stated'),
  })
  .refine(({ from, to = from }) => to >= from, { path: ['to'], error: 'a day not before “from”' });

export const termsSchema = z.array(
  z
    .strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters and digits with hyphens between')
        .optional()
        .describe('Its address for good: /terms/#id'),
      names: z.array(editorialLine).min(1, 'one name or more').describe('All its names'),
      definition: editorialLine.optional().describe('One or two plain sentences by the editors'),
      printed: z.array(editorialLine).optional().describe('The words with which texts print it'),
      japanese: editorialLine.optional().describe('Its name in Japanese'),
      source: sourceSchema.optional().describe('Where the definition comes from'),
      person: person.optional().describe('Who a person was'),
    })
    .refine(
      ({ id, names, definition, source, person }) =>
        (definition === undefined) === (source === undefined) &&
        (id === undefined
          ? definition === undefined && person === undefined && names.length > 1
          : definition !== undefined || person !== undefined),
      'two names or more, or an ID with a definition and its source, or with a person',
    ),
);

/** `content/terms.yaml`: things by all their names, by any of which search finds them. Ours. */
export type Term = z.infer<typeof termsSchema>[number];

export type ExplainedTerm = Term & { id: string };

const collator = new Intl.Collator('en', { ignorePunctuation: true });

/** The things that are explained, in the order of their names. */
export const explainedTerms = memoizeByObject((terms: readonly Term[]): readonly ExplainedTerm[] =>
  terms
    .flatMap((term) => (term.id === undefined ? [] : { ...term, id: term.id }))
    .sort((one, other) => collator.compare(termName(one), termName(other))),
);

/** What a term is listed as. */
export function termName({ names, person }: Pick<Term, 'names' | 'person'>): string {
  return person?.name ?? names[0] ?? '';
}

/** The other names of a term, those in Japanese apart. */
export function otherNames(term: Term): [other: string[], japanese: string[]] {
  const { names, japanese } = term;
  const isJapanese = (name: string) => runsOfLanguages(name).some(({ lang }) => lang === 'ja');
  const name = termName(term);
  const others = names.filter((other) => other !== name && !isJapanese(other));
  return [others, [...new Set([japanese ?? [], names.filter(isJapanese)].flat())]];
}

/** Whether words of a text print the term, as whole words. */
export function isPrintedIn({ printed = [] }: Pick<Term, 'printed'>, text: string): boolean {
  return printed.some((words) =>
    text.split(words).some((before, at, pieces) => {
      const after = pieces[at + 1];
      return after !== undefined && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
    }),
  );
}

/** The passages of meetings that print a term, in the order of the meetings. */
export function passagesPrinting(term: Term, meetings: readonly Meeting[]): PassageInContext[] {
  return meetings
    .flatMap((meeting) => passagesOf(meeting))
    .filter(({ passage }) => isPrintedIn(term, passage.text));
}
