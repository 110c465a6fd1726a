import type { Random } from './random.ts';
import { forms, words } from './words.ts';

/** Invented names; none is meant to be anyone's or any place's. The earlier in a list the commoner. */
const names = {
  person: combined(
    'Ari Bel Cor Dan Els Fen Gar Hol Iso Kita Lin Mori Naga Oka Per Ros Saka Taka Ued Wat Yama',
    'berg da dale field gawa hara kawa ley man mori moto mura ner saki son ta wood worth',
    200,
  ),
  place: combined(
    'Ash Bay Cape East Fair Green High Iwa Kami Kuro Long Mina New Oki Port Sand Shira Stone Tomi West',
    'bridge bury dai ford gate hama haven jima minato mouth noura port saki shima ton ura wick zaki',
    220,
  ),
  exercise: combined(
    'Amber Brave Clear Distant Eager Firm Golden Hidden Iron Jade Keen Lone Noble Open Proud Rapid',
    'Anchor Beacon Compass Dawn Falcon Heron Lantern Mariner Orbit Pine Ridge Shield Torch Voyage',
    90,
    ' ',
  ),
  programme: combined(
    'AC BI CO DE FU GI JA KE LO MA NE OR PA RE SI TO UN VA WE XE',
    'CAP DIX FAM GOS LIN MET NAR PEX RAS STA TEC VEN',
    120,
  ),
};

/** Pairs of a head and a tail, so ordered that neighbours share neither; the first `count` of them. */
function combined(heads: string, tails: string, count: number, between = ''): string[] {
  const first = heads.split(' ');
  const second = tails.split(' ');
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / first.length);
    const head = first[index % first.length] ?? '';
    return head + between + (second[(index + round) % second.length] ?? '');
  });
}

/**
 * What may stand for a `{slot}` of a sentence, the commonest first; it may have slots itself.
 * The phrases are after the first summary published here, so that searches meet what they would.
 */
const grammar: Record<string, readonly string[]> = {
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

/** Official-sounding words of one kind of the grammar: `item`, `heading`, `opening`, `place` … */
export function sentence(random: Random, kind: string): string {
  const choices = grammar[kind];
  if (!choices) throw new Error(`The grammar has no ${kind}`);
  return random
    .pick(choices)
    .replace(/\{(\w+)\}/g, (_slot, inside: string) => sentence(random, inside));
}
