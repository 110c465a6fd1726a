import { describe, expect, test } from 'vitest';
import { citations, citationsOfOriginal } from '../../src/exports/citations.ts';
import type { Segment } from '../../src/quotation/compare.ts';
import { judge } from '../../src/quotation/judge.ts';
import { readQuotation } from '../../src/quotation/read-quotation.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { meeting, site } from '../published-site.ts';

const sentences = site.meetings.flatMap((meeting) =>
  passagesOf(meeting).map(({ passage: { id, text } }, position) => ({ id, text, position })),
);
const official = sentences.map((one) => one.text).join(' ');
const text = (id: string) => sentences.find((one) => one.id === id)?.text ?? '';
const { title } = meeting;
const verdict = (pasted: string) => judge(readQuotation(pasted, official), sentences);
type Judged = Pick<ReturnType<typeof judge>, 'kind' | 'differences' | 'changes'>;
/** What a verdict says of the words. */
const detailsOf = ({ kind, differences, changes }: Judged) => [
  ...(kind === 'same-words' ? differences : []),
  ...(kind === 'differs' ? changes : []).map(({ official, quoted }) => `${official}→${quoted}`),
];
const told = (pasted: string) => {
  const judged = verdict(pasted);
  const ids = judged.sentences.map(({ id }) => id).join('+');
  return [judged.kind, ids, ...detailsOf(judged)].join(' | ');
};

/** The official text of a verdict. */
const officialOf = ({ segments }: { segments: Segment[] }) =>
  segments.map(({ official }) => official).join('');

const deterrence = text('extended-deterrence-1');
const dicas = text('dicas-1');
const status = text('status-quo-1');
const fragment = 'should not tolerate unilateral changes to the status quo by force';
const titleCase = (words: string) => words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** Quotations, and what is said of them. */
const verdicts: Record<string, string> = {
  [`“${status.slice(0, -1)}”.`]: 'exact | status-quo-1',
  [`"${deterrence}" (Ministry of Defense (Japan), 2024)`]: 'exact | extended-deterrence-1',
  [`5.1 ${deterrence}`]: 'exact | extended-deterrence-1',
  [`According to the ministry, “${status}” on Friday.`]: 'exact | status-quo-1',
  'they should not tolerate unilateral changes': 'exact | status-quo-1',
  [deterrence.toUpperCase()]: 'same-words | extended-deterrence-1 | capitals',
  [dicas.replace(', and concurred', ' and concurred')]: 'same-words | dicas-1 | commas',
  [status.replace(' not ', ' ')]: 'differs | status-quo-1 | not→',
  [status.replace('Alliance', 'alliances')]: 'differs | status-quo-1 | Alliance→alliances',
  [deterrence.replace('2+2', '3+3')]: 'differs | extended-deterrence-1 | 2+2→3+3',
  'The Ministers concurred that they will deepen discussions on extended deterrence.':
    'differs | extended-deterrence-1 | on the occasion of the next security “2+2” meeting→',
  'The Ministers concurred … on extended deterrence': 'exact | extended-deterrence-1',
  '[T]hey should not tolerat[e] […] the status quo': 'exact | status-quo-1',
  '[Both] should not tolerate unilateral changes': 'exact | status-quo-1',
  'uni-\nlateral changes to the status quo by force': 'exact | status-quo-1',
  'co-\ndevelopment, co-production, and co-sustainment through': 'exact | dicas-1',
  'co development, co production, and co-sustainment':
    'same-words | dicas-1 | hyphens or dashes | spaces',
  [`${text('realignment-1')} ${text('realignment-2')}`]: 'exact | realignment-1+realignment-2',
  'The Ministers confirmed that they will move forward with preparation to deepen discussions on extended deterrence on the occasion of the next security “2+2” meeting.':
    'merged | dicas-1+extended-deterrence-1',
  [deterrence.replace('2+2', '2 + 2')]: 'same-words | extended-deterrence-1 | spaces',
  [`${deterrence} Ministry of Defense, 3 May 2024.`]: 'exact | extended-deterrence-1',
  [`${deterrence} https://www.mod.go.jp/e/`]: 'exact | extended-deterrence-1',
  [`> ${status.replace(' they', '\n> they')}`]: 'exact | status-quo-1',
  [`* ${deterrence}`]: 'same-words | extended-deterrence-1 | other punctuation',
  'Nobody said anything of the kind about quotas for fisheries': 'absent | ',
  [`“${fragment},” the two ministers said.`]: 'exact | status-quo-1',
  [`They agreed that they “${fragment}.”`]: 'exact | status-quo-1',
  [`“${status}” and “${deterrence}”`]: 'exact | status-quo-1+extended-deterrence-1',
  [`The ministry said, "${status.replace('the Alliance', 'the "Alliance"')}"`]:
    'same-words | status-quo-1 | quotation marks',
  [`“${fragment}”!`]: 'exact | status-quo-1',
  [`“${text('strategic-initiatives-2').replaceAll('-', '–')}”`]:
    'same-words | strategic-initiatives-2 | hyphens or dashes',
  [`The ministry said ‘${fragment}’.`]: 'exact | status-quo-1',
  [`The ministry said, “${deterrence}”`]: 'exact | extended-deterrence-1',
  [`The ministry said, "${deterrence.replaceAll(/[“”]/g, '"')}"`]:
    'same-words | extended-deterrence-1 | quotation marks',
  [`“${status}” (p. 1) and “${deterrence}” (p. 2)`]: 'exact | status-quo-1+extended-deterrence-1',
  [`1.1 ${status}\n5.1 ${deterrence}`]: 'exact | status-quo-1+extended-deterrence-1',
  [`“${fragment}” is the strongest wording that Japan has used in years.`]: 'exact | status-quo-1',
  [`[${status}]`]: 'exact | status-quo-1',
  [`Defense Minister Kihara and Defense Secretary Austin: “${fragment}”`]: 'exact | status-quo-1',
  [`Ahead of the next security “2+2” meeting, they “${fragment}”.`]: 'exact | status-quo-1',
  [`“${status.replace(' not ', ',” he said, “not ')}”`]: 'exact | status-quo-1',
  [`“${deterrence}” and earlier “${status}”`]: 'exact | status-quo-1+extended-deterrence-1',
  [`“${deterrence}” The ministry did not elaborate.`]: 'exact | extended-deterrence-1',
  '[they should not tolerate](https://x.example/) unilateral changes': 'exact | status-quo-1',
  [`As the summary says: ${status}`]: 'differs | status-quo-1 | →As the summary says',
  [`${deterrence.slice(0, -1)} by 2030.`]: 'differs | extended-deterrence-1 | →by 2030',
  [titleCase(`They ${fragment}`.replace(' not', ''))]: 'differs | status-quo-1 | not→',
  // Words that are missing are told as missing.
  [text('southwestern-region-1').replace('once again ', '')]:
    'differs | southwestern-region-1 | once again→',
  'should tolerate unilateral changes to the status quo by force': 'differs | status-quo-1 | not→',
  // Negations and numbers are told first.
  'They should tolerate bilateral changes to the status quo by force in 4 regions':
    'differs | status-quo-1 | not→ | →in 4 regions | unilateral→bilateral',
  [deterrence.replace('meeting', 'talks')]: 'differs | extended-deterrence-1 | meeting→talks',
  // The number of a note and “sic” stand for no words.
  'they should[1] tolerate unilateral changes': 'differs | status-quo-1 | not→',
  'they should [sic] tolerate unilateral changes': 'differs | status-quo-1 | not→',
  // Characters after it are punctuation, and nothing else.
  [`${status} ***`]: 'same-words | status-quo-1 | other punctuation',
  [dicas.replace('co-', 'co–')]: 'same-words | dicas-1 | hyphens or dashes',
  [text('command-and-control-1').replace('U.S.', 'US')]:
    'same-words | command-and-control-1 | full stops',
};

test.for(Object.entries(verdicts))('a quotation is %s: %s', ([pasted, expected]) => {
  expect(told(pasted)).toBe(expected);
});

describe('a false figure is no number of an item:', () => {
  test.for([
    ['1.5兆円を計上する。', '9.9兆円を計上する。'],
    ['２．５倍となる。', '９．９倍となる。'],
    ['They will spend $1.5 billion on it.', 'They will spend €1.5 billion on it.'],
    ['The budget is increased (2024).', 'The budget is increased (2025).'],
    ['It has 1.5 Million people in it.', 'It has 9.5 Million people in it.'],
    ['1.5 Million people live there now.', '9.5 Million people live there now.'],
    ['予算は３％増加する。', '予算は３増加する。'],
    ['気温は20℃を超える。', '気温は20を超える。'],
    ['They cut it by -$5 billion there.', 'They cut it by $5 billion there.'],
    ['It is about 2% of all of it.', 'It is about 2‰ of all of it.'],
    ['It fell to 45 of all of them.', 'It fell to -45 of all of them.'],
    ['It grew to 452 of all of them.', 'It grew to 45² of all of them.'],
  ] as const)('%s: %s', ([text, pasted]) => {
    expect(judge(readQuotation(text, text), [{ text, position: 0 }]).kind).toBe('exact');
    expect(judge(readQuotation(pasted, text), [{ text, position: 0 }]).kind).toBe('differs');
  });
});

test.for([
  ['They met in Hawaii for talks.', 'They met in Hawaiʻi for talks.', 'forms of characters'],
  ['予算は３％増加する。', '予算は3%増加する。', 'forms of characters'],
  ['It fell by -5 of all of it.', 'It fell by −5 of all of it.', 'hyphens or dashes'],
  ['It is 7,949,600 yen.', 'It is ７，９４９，６００ yen.', 'forms of characters'],
] as const)('%s has the words of %s', ([text, pasted, difference]) => {
  const { kind, differences } = judge(readQuotation(pasted, text), [{ text, position: 0 }]);
  expect([kind, ...differences]).toEqual(['same-words', difference]);
});

test('a term in marks is not the quotation', () => {
  const text = '両閣僚は、自由で開かれたインド太平洋の実現のため協力する。';
  const pasted = '両閣僚は「自由で開かれたインド太平洋」の実現に反対した。';
  expect(judge(readQuotation(pasted, text), [{ text, position: 0 }]).kind).toBe('differs');
});

test('a citation is not checked', () => {
  const { setAside } = verdict(`${deterrence} Ministry of Defense, 3 May 2024.`);
  expect(setAside).toEqual(['Ministry of Defense, 3 May 2024']);
});

describe('nothing false is exact', () => {
  test.for([
    // A sentence that is cut, before another.
    `“The Ministers concurred that they will deepen discussions.”\n\n“${status}”`,
    `1. "The Ministers concurred that they will deepen discussions." 2. "${status}"`,
    'The Ministers concurred that they will deepen discussions｡',
    '“Deter and respond, which were confirmed at Japan-U.S. Summit Meeting in” and “April this year, and affirmed that they will closely cooperate to realize the initiatives.”',
    // A changed number at the start.
    '90 minutes in Hawaii. The summary is as follows.',
    '500 U.S. Forces in Japan and their daily activities',
    '2024 Defense Minister Kihara and Defense Secretary Austin held discussions',
    // A gap that leads into another sentence.
    'The Ministers reaffirmed that they should not … deepen discussions on extended deterrence on the occasion of the next security “2+2” meeting.',
    // A title in marks beside the quotation.
    `In the “${title}” the Ministers said they should tolerate unilateral changes to the status quo by force`,
    `The ministry said “${status.replace('not ', '')}” on Friday.`,
    // A last sentence that is no citation, though one follows it.
    `“${status} The Ministry will never return Futenma.” (Item 1.1)`,
    `${status} THE UNITED STATES WILL WITHDRAW. (Item 1.1)`,
    `${deterrence} (and not before 2025)`,
    `${status}\nThe Ministry will never return Futenma.`,
    `${status} By May 2025.`,
    `“Japan’s Ministers will never return it to anyone at all,” and “${status}”`,
    `“${status.replace('not ', '')}\n\n“${deterrence}”`,
    `${status} (Not in 2024)`,
    `${status} (No Troops, 2030)`,
    `${status} Japan Will Withdraw (Ministry of Defense).`,
    `${status} JAPAN WITHDRAWS TROOPS (Ministry of Defense).`,
    `${status} JAPAN WITHDRAWS and LEAVES (Ministry of Defense).`,
    `${status} (MINISTRY LEAVES OKINAWA, 2030)`,
    // A full stop before a citation ends a sentence that is cut, an exclamation mark too.
    'The Ministers concurred that they will deepen discussions. (p. 1)',
    'The Ministers concurred that they will deepen discussions! (Ministry of Defense, 2024)',
    // Titles in other marks, and in a part.
    `In the "${title}" the Ministers said they should tolerate unilateral changes to the status quo by force`,
    `The Ministers agreed to withdraw all forces from Okinawa. Ministry of Defense, "${title}", 2024, last accessed 5 June 2024`,
    // After marks of the official text.
    deterrence.replace('meeting.', 'Summit (Ministry of Defense, 2024).'),
    deterrence.replace('” meeting.', '’ Summit.” Ministry of Defense, 2024'),
    // Cut at the end, with the number of a note, and at the start.
    'The Ministers concurred that they will deepen discussions. [1]',
    'The Ministers concurred that they will deepen discussions [1].',
    `T${status.slice(status.indexOf('olerate'))}`,
    // A sign at a number.
    'held discussions from 11:53 (local time) for approximately .45 minutes',
    'held discussions from 11:53 (local time) for approximately ≠45 minutes',
    'held discussions from 11:53 (local time) for approximately 45+ minutes',
    // Words around those in marks.
    'they should tolerate “unilateral changes to the status quo” by force',
    `They “${fragment}” and will “withdraw all forces”.`,
    // The first half of a divided quotation, one of two, one in other marks.
    `“Japan alone will,” it said, “strengthen cooperation with like-minded regional partners”`,
    `It said “Japan will close Futenma at once” and “they ${fragment}”.`,
    `“${status}” and ‘they will withdraw all forces from Okinawa’`,
    // Words within marks, beside others in marks, an apostrophe, a citation, or not closed.
    `It said: “they ${fragment.replace('unilateral', '"unilateral')}" or attack, and will attack.”`,
    `It said: „they ${fragment.replace('unilateral', '“unilateral')}” or attack, and will attack.“`,
    '‘strengthen cooperation with like-minded regional partners’ enemies and will leave.’',
    `“${status}” and will attack at once”`,
    `“${status} And Japan will attack.`,
    `“China and Russia agreed that they “${fragment}” and attack”`,
    `“${status.slice(0, -1)} (Except Taiwan, 2030).” (Item 1.1)`,
    `“${status} Okinawa Bases Close.” (Item 1.1)`,
    // A number at the end of a sentence.
    `${text('strategic-initiatives-1').slice(0, -1)} 10. ${text('strategic-initiatives-2')}`,
    // One of two quotations.
    `“${deterrence.replace('deepen', 'cancel')}” (5.1) “${status}” (1.1)`,
  ])('%s', (pasted) => {
    expect(told(pasted)).toMatch(/^(differs|merged|absent)/);
  });

  test.for([
    [
      'including the return of Marine Corps Air Station [Kadena] and its relocation to Henoko',
      'Futenma→Kadena',
    ],
    ['they [do not] need to strengthen the Alliance capabilities', '→do not'],
    ['they should … tolerate unilateral changes to the status quo by force', 'not→'],
    ['they should not tolerate unilateral changes [(not)] to the status quo by force', '→not'],
    ['held discussions from 11:53 (local time) for approximately [100] 45 minutes', '→100'],
    ['they should not tolerate unilateral changes [2030] to the status quo by force', '→2030'],
    ['they should not tolerate [5] unilateral changes to the status quo by force', '→5'],
    ['held discussions from 11:53 (local time) for approximately [−45] minutes', '45→−45'],
    ['held discussions from 11:53 (local time) for approximately [45%] minutes', '45→45%'],
    [`they should ["do"] not tolerate unilateral changes to the status quo by force`, '→do'],
  ] as const)('what is left out or in brackets is told: %s', ([pasted, expected]) => {
    const { changes } = verdict(pasted);
    expect(changes.map(({ official, quoted }) => `${official}→${quoted}`)).toEqual([expected]);
  });
});

describe('what people add to a quotation is set aside:', () => {
  test.for([
    `${status} — “${title}”`,
    `‘${status}’ Ministry of Defense (Japan), “${title},” May 3, 2024, https://x.example/`,
    `${status} (emphasis added)`,
    `${status} (p. 1)`,
    `${dicas} (4.1)`,
    `they should not tolerate unilateral changes (Ministry of Defense [Japan], 2024, item 1.1)`,
    `“${dicas}”[1]`,
    `${status}¹`,
    `§1.1 ${status}`,
    `Item 1.1 – ${status}`,
    `a) ${status}`,
    `(1.1) ${status}`,
    `1.1 - ${status}`,
    `**Item 1.1:** ${status}`,
    `${status} (para. 1)`,
    `${status} ibid.`,
    `${status} (italics added)`,
    `${status} (2024-05-02-hawaii/status-quo-1)`,
    status.replace('Ministers', 'Minis- ters'),
  ])('%s', (pasted) => {
    expect(told(pasted)).toMatch(/^exact/);
  });

  test('every citation that this site offers, after marks, a sentence, a line and a dash', () => {
    const wrong = passagesOf(meeting).flatMap(({ passage }) => {
      const quotation = passage.text;
      return [...citations(site, meeting, passage), ...citationsOfOriginal(meeting)]
        .flatMap(({ referenceHtml, inTextHtml }) => [referenceHtml, inTextHtml])
        .map((html) => html.replace(/<[^>]*>/g, ''))
        .flatMap((citation) => [
          `“${quotation}” ${citation}`,
          `‘${quotation}’, ${citation}`,
          `${quotation}\n${citation}`,
          `${quotation} — ${citation}`,
          `"${quotation.replace(/[“”]/g, '’')}" ${citation.replace(/[“”]/g, '"')}`,
        ])
        .filter((pasted) => !told(pasted).match(`^(exact|same-words) [|] ${passage.id}( |$)`));
    });
    expect(wrong).toEqual([]);
  });
});

describe('a quotation of a Japanese text is', () => {
  const japanese = [
    '両大臣は、拡大抑止に関する議論を深めることで一致した。',
    '両大臣は、普天間飛行場の移設を着実に進めることを確認した。',
  ];
  const [first = '', second = ''] = japanese;
  const judged = (pasted: string) =>
    judge(
      readQuotation(pasted, japanese.join('\n')),
      japanese.map((sentence, position) => ({ text: sentence, position })),
    );
  test.for([
    [first + second, 'exact'],
    [`${first}\n\n　${second}`, 'exact'],
    [first.replace('抑止に', '抑止に\n'), 'exact'],
    [second.replace('普天間飛行場の', '（中略）'), 'exact'],
    [`「${first}」（防衛省、2024年5月3日）`, 'exact'],
    [`${first}（防衛省、２０２４年５月３日）`, 'exact'],
    [`${first}（令和６年５月３日、防衛省）`, 'exact'],
    [`防衛省は「${first}」と発表した。`, 'exact'],
    [second.replace('普天間飛行場の', '【中略】'), 'exact'],
    [second.replace('普天間飛行場の', '‥‥'), 'exact'],
    [`${first}そして2024年に撤退する。`, 'differs →そして2024年に撤退する'],
    [`${first.slice(0, -1)}。米軍撤退。防衛省`, 'differs →米軍撤退。防衛省'],
    [first.replace('、', '，'), 'same-words commas, other punctuation'],
    [first.replace('拡大', '拡張'), 'differs 大→張'],
    [second + first, 'merged'],
  ] as const)('%s: %s', ([pasted, expected]) => {
    const { kind, ...details } = judged(pasted);
    expect([kind, detailsOf({ kind, ...details }).join(', ')].join(' ').trim()).toBe(expected);
  });

  test('shown with no more words and spaces than it has', () => {
    for (const quotation of ['拡大抑止に関する議論を深める', first + second]) {
      expect(officialOf(judged(quotation))).toBe(quotation);
    }
  });
});
