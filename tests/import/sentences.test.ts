import { expect, test } from 'vitest';
import { partSentences } from '../../src/import/sentences.ts';

test.each([
  'In accordance with the U.S. – Japan Joint Statement, they met.',
  'GEN. Paul M. Example, commander, was there.',
  'Regarding para. 3 of the statement, they met.',
  'They met Sen. Example and Rep. Other for approx. 30 minutes.',
  'The U.S. Forces in Japan are the matter.',
  'Under Art. 5 and No. 7 they act, e.g. today.',
  'Under art. 5, sec. 2 and nos. 7 and 8 they act; see fig. 2 below.',
  'They thanked Messrs. Lee and Kim and Pvt. Ryan.',
])('“%s” is one sentence', (paragraph) => {
  expect(partSentences(paragraph).sentences).toEqual([paragraph]);
});

test.each([
  'They met in the U.S.| The Ministers concurred.',
  'They concurred.|They met.',
  'It is the state of the art.| They met.',
  'They burn no coal.*| They met.[2]| They left.',
])('“%s” is parted there', (parted) => {
  const sentences = parted.split('|').map((sentence) => sentence.trim());
  expect(partSentences(parted.replaceAll('|', ''))).toMatchObject({ sentences });
});

test.each([
  ['On exchanges, etc. Defense cooperation goes on.', ['On exchanges, etc. Defense cooperation…']],
  ['With the U.S. – Japan statement they go on.', ['With the U.S. – Japan statement they…']],
  [
    'They met with the U.S. In Guam they met, too.',
    ['They met with the U.S. | In Guam they met, too.'],
  ],
  ['They met Supt. Example in Guam.', ['They met Supt. | Example in Guam.']],
  ['They met in Guam. they concurred.', ['They met in Guam. they concurred.']],
  ['They act under Article 5. The others do not.', ['…act under Article 5. | The others do not.']],
  ['They met in the U.S. The U.S. Forces are there.', []],
])('what is doubtful in “%s” is named', (paragraph, doubts) => {
  expect(partSentences(paragraph).doubts).toEqual(doubts);
});
