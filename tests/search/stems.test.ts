import { expect, test } from 'vitest';
import { stemsOf } from '../../src/search/text/stems.ts';

const areForms = (one: string, other: string) =>
  stemsOf(one).some((base) => stemsOf(other).includes(base));

/** “force forces, base bases” as pairs. */
const pairs = (text: string) =>
  text
    .trim()
    .split(/,\s+/)
    .map((pair) => pair.split(/\s+/) as [string, string]);

test.each(
  pairs(`
  strengthen strengthening, force forces, deter deterring, deter deterred, country countries, ally
  allied, realize realizing, realise realized, plan planning, plane planed, agree agreed, base
  bases, process processes, visit visited, install installing, travelled traveling, defence
  defense, defences defense, centre center, programmes program, organisation organizations,
  analyse analyzing, manoeuvres maneuver, neighbouring neighboring, licence license, practising
  practice, dialog dialogues, concur concurred, tie ties, taxi taxied, ski skied, use used, 9 09,
  2 2nd, 08 8th
`),
)('%s and %s are forms of one another', (one, other) => {
  expect(areForms(one, other)).toBe(true);
  expect(areForms(other, one)).toBe(true);
});

test.each(
  pairs(`
  imports importance, progressive progress, continental continue, deterrence deter, cooperate
  cooperation, plan planed, not noted, us used, the thing, unit united, new news, four for, hour
  hor, this thi, even evening, japan japanese, region regional, steady steadily, 2 2+2, 2 20, 5
  05th, bus bu
`),
)('%s and %s are different words', (one, other) => {
  expect(areForms(one, other)).toBe(false);
});
