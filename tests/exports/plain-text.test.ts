import { plainText } from '../../src/exports/plain-text.ts';
import { type Reading, testOutput } from './test-output.ts';

testOutput({ name: 'txt', render: plainText.render, read: readText });

function readText(text: string): Reading {
  const lines = text.split('\n\n');
  const editorial = lines.flatMap((line) => /^(?:\S+ )?\[(.*)\]\n?$/s.exec(line)?.[1] ?? []);
  return {
    passages: lines.flatMap((line) => {
      const [, number, id, words] = /^(P?[\d.]+) \[([a-z\d-]+)\] {2}(.*?)\n?$/s.exec(line) ?? [];
      return number === undefined ? [] : [{ number, id: id ?? '', words: words ?? '' }];
    }),
    addresses: editorial.filter((words) => /^https?:\S+$/.test(words)),
    editorial,
  };
}
