import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { checkItYourself } from '../../src/meeting/check-it-yourself.ts';
import type { Site } from '../../src/meeting/site.ts';
import { parse } from './parse.ts';

const site = { origin: "https://o'sample.example", basePath: '' } as Site;

test.each([
  "https://mod.example/o'brien",
  "https://mod.example/';touch${IFS}forged;echo'",
  'https://mod.example/$(touch forged)`touch forged`"&[1-9]{a,b}\\',
])('a shell reads the address %s as one word', (address) => {
  const meeting = { ...parse('A.'), sources: [{ language: 'en' as const, address }] };
  const lines = checkItYourself(site, meeting).join('\n');
  // The commands are functions that print what they are given, so that nothing is fetched.
  const printing =
    'curl() { printf "<%s>\\n" "$@" >&3; }; sha256sum() { :; }; diff() { cat "$@"; }';
  const script = `exec 3>&1; ${printing}; grep() { cat; }; ${lines} >/dev/null 2>&1; wait; ls forged`;
  const output = execFileSync('bash', ['-c', `${script} 2>/dev/null || true`], {
    encoding: 'utf8',
  });
  expect(output).toContain(`<${address}>\n`);
  expect(output).toContain("<https://o'sample.example/meetings/2024-01-31-place.source.txt>\n");
  expect(output).not.toContain('\nforged');
});
