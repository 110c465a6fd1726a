import type { Word } from './words.ts';

const kana = /^\p{Script=Hiragana}$/u;
const particle = /^[のをにはがとでへもや]$/;

/**
 * Words in runs of joined ones, which must be found together. Japanese particles at either end
 * of a run are left out: in 普天間の移設 they only link the words.
 */
export function runsOf(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (word.joined && run) run.push(word);
    else runs.push([word]);
  }
  return runs.map(withoutParticles).filter((run) => run.length > 0);
}

function withoutParticles(run: Word[]): Word[] {
  const isParticle = (at: number, neighbour: number) =>
    particle.test(run[at]?.word ?? '') && !kana.test(run[neighbour]?.word ?? '');
  const start = isParticle(0, 1) ? 1 : 0;
  const end = isParticle(run.length - 1, run.length - 2) ? run.length - 1 : run.length;
  return run.slice(start, Math.max(start, end));
}
