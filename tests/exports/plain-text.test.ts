import { plainText } from '../../src/exports/plain-text.ts';
import { type Reading, testOutput } from './test-output.ts';

testOutput({ name: 'txt', render: plainText.render, read: readText });

function readText(text: string): Reading {
  const lines = text.split('\n\n');
  const editorial = lines.flatMap((line) => /^(?:\S+ )?\[(.*)\]\n?$/s.exec(line)?.[1] ?? []);
  return {
    passages: lines.flatMap((line) => {
      const [, number, id, text] = /^(P?[\d.]+) \[([a-z\d-]+)\] {2}(.*?)\n?$/s.exec(line) ?? [];
      return number === undefined ? [] : [{ number, id: id ?? '', text: text ?? '' }];
    }),
    addresses: editorial.filter((text) => /^https?:\S+$/.test(text)),
    editorial,
  };
}
