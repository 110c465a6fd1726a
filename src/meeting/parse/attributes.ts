const braces = /[ \t]*\{#([^\s{}]*)((?:\s+\.[\w-]+)*)\s*\}\s*$/;

/** A line without the braces at its end, and the id and classes in them: `{#id .official}`. */
export function splitAttributes(line: string) {
  const [attributes = '', id, classes = ''] = braces.exec(line) ?? [];
  const text = line.slice(0, line.length - attributes.length);
  return { text, id, classes: classes.split(/[\s.]+/).filter(Boolean) };
}
