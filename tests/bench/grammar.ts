import { forms } from './forms.ts';
import { names } from './names.ts';
import { words } from './words.ts';

/**
 * What may stand for a `{slot}` of a sentence, the commonest first; it may have slots itself.
 * The phrases are after the first summary published here, so that searches meet what they would.
 */
export const grammar: Record<string, readonly string[]> = {
  ...names,
  ...words,
  nouns: words.noun.map(forms.plural),
  verbs: words.verb.map(forms.third),
  verbed: words.verb.map(forms.past),
  verbing: words.verb.map(forms.ing),
  adverb:
    'closely further continuously steadily jointly together promptly firmly actively mutually regularly carefully fully gradually jointly openly directly substantially strongly rapidly'.split(
      ' ',
    ),
  said: ['confirmed', 'concurred', 'affirmed', 'reaffirmed', 'welcomed', 'once again confirmed'],
  alliance: [
    'the Alliance',
    'the two countries',
    'the U.S. Forces and Self Defense Forces',
    'like-minded partners',
    'the local communities',
  ],
  object: [
    'the {noun} of {nouns}',
    '{adjective} {noun} and {mass}',
    '{mass}',
    '{adjective} {nouns}',
    'the {adjective} {noun} of {alliance}',
    '{verbed} {nouns} and {mass}',
    'the {noun}, including {nouns} and {nouns}',
    'the {programme} {noun}',
    'their respective {noun} and {noun} {nouns}',
    'the exercise {exercise} in {place}',
    'co-development, co-production, and co-sustainment of {nouns}',
    'a Free and Open Indo-Pacific',
    'the return of {place} {noun} and its relocation to {place}',
  ],
  circumstance: [
    'in order to {verb} {object}',
    'including {verbing} {object}',
    'through {object}',
    'from the perspective of {verbing} {object}',
    'as early as possible',
    'which {verbs} {object}',
    'on the occasion of the next security “2+2” meeting',
    'while {verbing} {object}',
    'at the {adjective} {noun} in {place}',
    'in any region including the Indo-Pacific',
    'as {office} {person} had {verbed} in {place}',
  ],
  office: ['Defense Minister', 'Defense Secretary', 'Vice Minister', 'Ambassador', 'General'],
  agreement: [
    'that they will {adverb} {verb} {object} {circumstance}, and {said} that they will {verb} {object} {circumstance}',
    'that, {circumstance}, they will {verb} {object} and {adverb} {verb} {object} {circumstance}',
    'the importance of {adverb} {verbing} {object} {circumstance}, and of {verbing} {object}',
    'that they should not {verb} {object}, and that they need to {verb} {object} {circumstance}',
    'on {object}, {verbed} {circumstance}, and on {verbing} {object} {circumstance}',
    '{object}, etc. with {adjective} {nouns} of {alliance} {circumstance}',
  ],
  item: ['The Ministers {said} {agreement}.', 'They also {said} {agreement}.'],
  heading: [
    '{adjective} {noun}',
    '{mass} and {nouns}',
    '{nouns} of {alliance}',
    '{noun} {nouns} and {adjective} {mass}',
    '{programme} {noun}',
    '{verbing} {nouns}',
  ],
  note: ['The Japanese text speaks of {object}.'],
  opening: [
    'The summary is as follows.',
    'The outline of the discussions is as follows.',
    'They held {adjective} discussions on {object}.',
  ],
};
