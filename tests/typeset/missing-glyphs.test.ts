import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { reportMissingGlyphs } from '../../src/typeset/missing-glyphs.ts';
import { Typesetter } from '../../src/typeset/typesetter.ts';

const address = '/meetings/2024-05-02-hawaii.pdf';
const files = [
  new VFile({ path: 'content/terms.yaml', value: '[]' }),
  new VFile({ path: 'content/meetings/2024-05-02-hawaii.md', value: 'They met.\nThey 𓀀 met.\n' }),
];

test('a character that no font has is a problem where it stands', () => {
  const typesetter = new Typesetter('#set document(title: "A")\n#json("/data.json").words');
  try {
    typesetter.pdf({ words: 'They 𓀀 met.' });
    expect.unreachable('the fonts have it');
  } catch (error) {
    reportMissingGlyphs(files, { address }, error);
  }
  const [message] = files[1]?.messages ?? [];
  expect(message).toMatchObject({ line: 2, column: 6, ruleId: 'glyph' });
  expect(message?.reason).toContain('“𓀀”, U+13000');
});

test('a card stops the build for it too, and a character is reported once', async () => {
  const card = new Typesetter(readFileSync('src/typeset/card.typ', 'utf8'));
  const words = { above: 'A', words: 'They 𓀀 met.', official: true, below: 'B', site: 'S' };
  const error: unknown = await card.png(words).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  for (const address of ['/meetings/2024-05-02-hawaii/a-1/card.png', '/card.png']) {
    reportMissingGlyphs(files, { address }, error);
  }
  expect(files.flatMap(({ messages }) => messages)).toHaveLength(1);
});

test('another error of a typesetter is thrown on', () => {
  expect(() => {
    reportMissingGlyphs(files, { address }, new Error('Typst: out of paper'));
  }).toThrow('out of paper');
});
