const braces = /[ \t]*\{#([^\s{}]*)((?:\s+\.[\w-]+)*)\s*\}\s*$/;

/** What an author writes in braces at the end of a line: `{#id}`, `{#id .official}`. */
export interface Attributes {
  /** The line without its braces. */
  words: string;
  id: string | undefined;
  classes: string[];
}

/** Splits a line's words from the id and classes in braces at its end. */
export function splitAttributes(line: string): Attributes {
  const match = braces.exec(line);
  if (!match) return { words: line, id: undefined, classes: [] };
  const classes = (match[2] ?? '').split(/\s+\.|\s+/).filter((name) => name !== '');
  return { words: line.slice(0, match.index), id: match[1], classes };
}
