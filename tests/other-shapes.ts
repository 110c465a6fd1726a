/**
 * Content in the shapes in which summaries come that the published one does not have: no headings at
 * all; official numbered headings, nested, and a paragraph that is counted only; ids written by hand;
 * two meetings on a day; an editorial title; many years. What followed, and a definition, quote the text.
 */
export const otherShapes: Record<string, string> = {
  'site.yaml':
    'name: Shapes\norigin: https://shapes.example\ncontact: https://contact.example/us\n',
  ...meeting('2024-07-28-tokyo', {
    facts: 'time: 13:15\nplace: Tokyo\n',
    body: `On July 28, 2024, the Ministers met at 13:15 (local time) in Tokyo.

## 1. Regional affairs {#regional-affairs .official}

1. The Ministers shared views on the region.

2. The Ministers condemned the launches. {#launches}
3. They called for “restraint” & \\<dialogue>.

## 2.Bilateral {#bilateral .official}

### (1) Equipment {#equipment .official}

1. The Ministers welcomed the Forum. {#forum-welcome}
2. They concurred on co-production.

### (2) Posture {#posture .official}

1. The Ministers affirmed the realignment.[^before]

## Next meeting {#next-meeting}

1. They will meet again.

[^before]: They had [said so on the phone](2019-03-04-call.md#text-2), and see [equipment](#equipment).
`,
    source: `On July 28, 2024, the Ministers met at 13:15 (local time) in Tokyo.

1. Regional affairs
The Ministers shared views on the region.

The Ministers condemned the launches. They called for “restraint” & <dialogue>.

2.Bilateral
(1) Equipment
The Ministers welcomed the Forum. They concurred on co-production.

(2) Posture
The Ministers affirmed the realignment.

They will meet again.
`,
  }),
  ...meeting('2024-07-28-tokyo-trilateral', {
    facts: 'time: 09:30\nplace: Tokyo\ninferred:\n  title: The text prints none.\n',
    hasTitle: false,
    body: `## Opening {#opening}

1. On July 28, 2024, three Ministers met at 9:30 (local time) in Tokyo.

## 2. {#outset .official}

1. At the outset, they spoke of the region.
2. They concurred.
`,
    source: `On July 28, 2024, three Ministers met at 9:30 (local time) in Tokyo.

2. At the outset, they spoke of the region. They concurred.
`,
  }),
  'follow-ups/2024-07-28-tokyo.yaml': `- id: since-2024-08-09-quoted
  follows: [launches]
  date: 2024-08-09
  headline: A spokesman repeats a sentence
  text: 'A spokesman repeated the sentence “The Ministers shared views on the region.” on television.'
  source:
    title: A report
    publisher: A paper
    address: https://paper.example/report
    language: en
    kind: press
`,
  'terms.yaml': `- id: the-launches
  names: [the launches]
  definition: 'Nobody says whose. A text has “The Ministers condemned the launches.” of them.'
  printed: [the launches]
  source:
    title: A dictionary
    publisher: A paper
    address: https://paper.example/dictionary
    language: en
    kind: press
`,
  ...calls(
    ...['2019-03-04', '2020-01-14', '2020-12-01', '2021-03-16', '2021-10-04', '2022-01-07'],
    ...['2022-05-04', '2022-09-14', '2023-01-12', '2023-06-01', '2023-10-04'],
  ),
};

/** Telephone conferences, each a single paragraph. */
function calls(...days: string[]): Record<string, string> {
  const files = days.map((day) => {
    const sentences = [
      `On ${inWords(day)}, the Ministers held a telephone conference.`,
      'They confirmed that the Alliance is strong.',
    ];
    const [body, source] = [sentences.join('\n'), sentences.join(' ')];
    return meeting(`${day}-call`, { facts: '', body, source });
  });
  return Object.assign({}, ...files) as Record<string, string>;
}

function meeting(
  id: string,
  {
    facts,
    body,
    source,
    hasTitle = true,
  }: { facts: string; body: string; source: string; hasTitle?: boolean },
): Record<string, string> {
  const day = id.slice(0, 10);
  const front = `---
title: Meeting of the Ministers (Summary)
publisher: Japan Ministry of Defense
published: ${day}
held: ${day}
${facts}terms: https://www.mod.go.jp/e/notice.html
frame:
${hasTitle ? '  - title: Meeting of the Ministers (Summary)\n' : ''}  - published: ${inWords(day)}
  - publisher: Japan Ministry of Defense
  - text
---

`;
  const title = hasTitle ? ['Meeting of the Ministers (Summary)'] : [];
  const lines = [...title, inWords(day), 'Japan Ministry of Defense'];
  return {
    [`meetings/${id}.md`]: front + body,
    [`sources/${id}.txt`]: `${lines.join('\n')}\n\n${source}`,
  };
}

/** “July 28, 2024” */
function inWords(day: string): string {
  return new Date(day).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}
