import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { missingCharacters } from '../../src/checks/fonts.ts';
import { authorOf, isTelling } from '../../src/meeting/names.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import {
  cardAlt,
  type Card,
  meetingCard,
  passageCard,
  siteCard,
} from '../../src/typeset/card-words.ts';
import { Typesetter } from '../../src/typeset/typesetter.ts';
import { sampleSite } from '../exports/sample-site.ts';

const site = await sampleSite();
const template = readFileSync('src/typeset/card.typ', 'utf8');
const typesetter = new Typesetter();
const picture = (card: Card) => typesetter.png(template, card);
const long: Card = {
  address: '/card.png',
  above: 'Item 1.1',
  text: 'They agreed to go on talking about a great many things. '.repeat(40),
  official: true,
  below: 'A meeting',
  site: 'A site',
};
const cards = [
  siteCard(site),
  ...site.meetings.map((meeting) => meetingCard(site, meeting)),
  ...site.meetings.flatMap((meeting) =>
    passagesOf(meeting).map((context) => passageCard(site, context)),
  ),
  long,
];

test.each(cards)('the card “$text” is 1200 × 630 and at most 40 KB', async (card) => {
  const bytes = await picture(card);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(bytes.length).toBeLessThanOrEqual(40 * 1024);
});

test('a card is the same bytes each time', async () => {
  const again = await new Typesetter().png(template, long);
  expect(again.equals(await picture(long))).toBe(true);
});

test('a card of other words is another picture', async () => {
  expect((await picture({ ...long, above: 'Item 1.2' })).equals(await picture(long))).toBe(false);
});

test.each(site.meetings)(
  'every card of $id names whose words it shows, and whose edition',
  (meeting) => {
    const ofPassages = passagesOf(meeting).map((place) => ({
      card: passageCard(site, place),
      heading: place.topics.at(-1),
    }));
    for (const { card } of [{ card: meetingCard(site, meeting) }, ...ofPassages]) {
      expect(card.above + card.below).toContain(authorOf(meeting));
      expect(card.site).toBe(site.name);
      // The alt text says what is pictured, all of it.
      for (const text of [card.above, card.text, card.below, card.site]) {
        expect(cardAlt(card)).toContain(text);
      }
    }
    for (const { card, heading } of ofPassages) {
      // A number alone is in the name of the item.
      if (!heading || !isTelling(heading)) continue;
      if (heading.official) expect(card.above).toContain(`“${heading.heading}”`);
      else expect(card.above).toContain(`${heading.heading} (editors’ heading)`);
    }
  },
);

test('the marks with which texts begin the points of a list have a glyph', async () => {
  expect(await missingCharacters(['• ‣ ▪ ▫ ■ □ ● ○ ◦ ◆ ▶ ► ➢ ➤ ➔ ✓ ✔ ✦ ★ ※ ・ – —'])).toEqual(
    new Set(),
  );
});
