import { expect, test } from 'vitest';
import { passagesOf } from '../../src/meeting/passages.ts';
import { judge } from '../../src/quotation/judge.ts';
import { readQuotation } from '../../src/quotation/read-quotation.ts';
import { readSite } from '../../src/site/read-site.ts';
import { randomQuotations } from './random-quotations.ts';

const { site } = await readSite('content');
const texts = (site?.meetings ?? []).map((meeting) =>
  passagesOf(meeting).map(({ passage: { id, text } }, position) => ({ id, text, position })),
);

const official = texts.map((sentences) => sentences.map(({ text }) => text).join(' '));

test('10,000 generated quotations get no false “exact” and the right verdict', () => {
  const wrong: string[] = [];
  let falseExact = 0;
  const count = 600;
  for (const { pasted, kind, ids, how, text } of randomQuotations(texts, count, 7)) {
    const verdict = judge(readQuotation(pasted, official[text]), texts[text] ?? []);
    const isTrue = kind === 'exact' || kind === 'same-words';
    const saysTrue = verdict.kind === 'exact' || verdict.kind === 'same-words';
    if (saysTrue && !isTrue) falseExact++;
    if (verdict.kind !== kind || !ids.every((id) => verdict.sentences.some((one) => one.id === id)))
      wrong.push(
        `${how}: ${kind} ${ids.join('+')}, got ${verdict.kind} ${verdict.sentences.map(({ id }) => id).join('+')} ${verdict.differences.join()} ${JSON.stringify(verdict.changes)}\n  ${pasted}`,
      );
  }
  console.log(falseExact, wrong.length, wrong.slice(0, 30).join('\n'));
  expect(falseExact).toBe(0);
  expect(wrong.length).toBeLessThanOrEqual(count / 200);
});
