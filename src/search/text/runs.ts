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
  const start = particlesAtStart(run);
  const end = run.length - particlesAtStart(run.toReversed());
  return run.slice(start, Math.max(start, end));
}

/** How many particles come before the first word that is no kana; none where there is no such word. */
function particlesAtStart(run: readonly Word[]): number {
  const first = run.findIndex(({ word }) => !particle.test(word));
  return kana.test(run[first]?.word ?? '') ? 0 : Math.max(first, 0);
}
