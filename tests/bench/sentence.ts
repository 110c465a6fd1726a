import { grammar } from './grammar.ts';
import type { Random } from './random.ts';

/** Official-sounding words of one kind of the grammar: `item`, `heading`, `opening`, `place` … */
export function sentence(random: Random, kind: string): string {
  const choices = grammar[kind];
  if (!choices) throw new Error(`The grammar has no ${kind}`);
  return random
    .pick(choices)
    .replace(/\{(\w+)\}/g, (_slot, inside: string) => sentence(random, inside));
}
