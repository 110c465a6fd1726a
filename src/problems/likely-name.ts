import { editDistance } from './edit-distance.ts';

/** The name that a field was meant to have: without capitals it is the same but for two letters. */
export function likelyName(written: string, names: readonly string[]): string | undefined {
  const word = written.toLowerCase().trim();
  const limit = Math.min(2, Math.floor(word.length / 3));
  const distanceOf = (name: string) => editDistance(word, name.toLowerCase(), limit);
  return names
    .filter((name) => distanceOf(name) <= limit)
    .sort((one, other) => distanceOf(one) - distanceOf(other))[0];
}
