interface HeaderRule {
  path: RegExp;
  headers: [name: string, value: string][];
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a line with a path, in which `*` matches
 * anything, then indented `Name: value` lines; `#` starts a comment.
 *
 * Returns the headers of a path (sub-path included), names in lower case. Where several rules set one
 * name, the values are joined by a comma.
 */
export function headerRules(text: string): (path: string) => Record<string, string> {
  const rules = parse(text);
  return (path) => {
    const headers: Record<string, string> = {};
    for (const rule of rules) {
      if (!rule.path.test(path)) continue;
      for (const [name, value] of rule.headers) {
        headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
      }
    }
    return headers;
  };
}

function parse(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: pathPattern(content), headers: [] });
      continue;
    }
    const [, name, value] = /^([^\s:]+):\s*(.+)$/.exec(content) ?? [];
    const rule = rules.at(-1);
    if (!rule || !name || !value) throw new Error(`_headers: not a header of a path: "${content}"`);
    rule.headers.push([name.toLowerCase(), value]);
  }
  return rules;
}

function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.split('*').map(RegExp.escape).join('.*')}$`);
}
