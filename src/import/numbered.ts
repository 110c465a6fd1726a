const forms: [style: string, form: RegExp][] = [
  ['1.1', /^\d+(?:[.-]\d+)+[.)]?\s*(?=[^\s\d.)])/],
  ['1.', /^\d{1,2}[.)]?(?:\s+|(?<=[.)]))(?=\p{L}|[“"‘'(])/u],
  ['(1)', /^\(\d{1,2}\)\s*(?=\S)/],
  ['I.', /^[IVX]+[.)]\s*(?=\S)/],
  ['A.', /^[A-Z][.)]\s+(?=\S)/],
  ['(a)', /^\(?[a-z]\)\s*(?=\S)/],
];

/** The number in front of a line: its style, and the words behind it. */
export function numbered(words: string): { style: string; rest: string } | undefined {
  for (const [style, form] of forms) {
    const found = form.exec(words);
    if (found) return { style, rest: words.slice(found[0].length) };
  }
  return undefined;
}
