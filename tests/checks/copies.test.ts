import { expect, test } from 'vitest';
import { alteredIn, copiesOf } from '../../src/checks/copies.ts';

const long =
  'The Ministers reaffirmed that they would go on with the exercises that both sides had planned.';
const other =
  'They welcomed the steady progress of the work on bases and on the training of units.';
const heading = 'Regional security affairs';
const firstHalf = 'They welcomed the steady progress of the work on bases and on nothing else.';
const lastHalf = 'Nobody saw any progress of the work on bases and on the training of units.';

const found = (text: string) => alteredIn(copiesOf([long, other], [heading], []), text);

// Within long sentences that stand whole nothing is looked for: right before and behind them it is.
test.each([
  ['the first half of another', firstHalf],
  ['the last half of another', lastHalf],
  ['a heading with a slip near its end', 'Regional securitg affairs'],
  ['a heading with a slip near its beginning', 'Rejional security affairs'],
])('%s is found beside sentences that stand whole', (_, altered) => {
  for (const text of [`${long} ${altered}`, `${altered} ${long}`, `${long} ${altered} ${long}`]) {
    expect([text, found(text)]).toEqual([text, expect.stringContaining('altered copy')]);
  }
  expect(found(`${long} ${other} ${altered}`)).toContain('altered copy');
});

test.each([
  `${long} ${other}`,
  `${long}${other}`,
  `${heading}: ${long} ${other} ${heading}`,
  `1.1 ${long} 1.2 ${other}`,
])('nothing is wrong with %s', (text) => {
  expect(found(text)).toBeUndefined();
});

test('a sentence that goes on where it should end is no whole one', () => {
  expect(found(`${long.slice(0, -1)} together.`)).toContain('altered copy');
});
