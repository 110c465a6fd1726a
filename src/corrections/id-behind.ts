/** The first id free that stands for a sentence inserted behind another: `dicas-1a` behind `dicas-1`. */
export function idBehind(id: string, taken: ReadonlySet<string>): string {
  const [, stem] = /^(.*-\d+)[a-z]?$/.exec(id) ?? [];
  const free = Array.from(
    'abcdefghijklmnopqrstuvwxyz',
    (letter) => `${stem ?? `${id}-1`}${letter}`,
  );
  const found = free.find((candidate) => !taken.has(candidate));
  if (found === undefined) throw new Error(`has too many new sentences behind “${id}”`);
  return found;
}
