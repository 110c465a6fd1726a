/** A stretch of a query: what stands between quotation marks, or outside of them. */
export interface Segment {
  text: string;
  quoted: boolean;
  /** Nothing follows it that ends its last word: no space, no closing mark. */
  open: boolean;
}

const quoted = /["“”„«»「『]([^"“”„«»「」『』]*)(["“”«»」』]?)/gu;

/** Splits a query at its quotation marks, straight, curly or Japanese; the last may be missing. */
export function segmentsOf(query: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  const outside = (text: string) => {
    if (text !== '') segments.push({ text, quoted: false, open: !/\s$/.test(text) });
  };
  for (const { 0: whole, 1: text = '', 2: close, index } of query.matchAll(quoted)) {
    outside(query.slice(end, index));
    segments.push({ text, quoted: true, open: close === '' && !/\s$/.test(text) });
    end = index + whole.length;
  }
  outside(query.slice(end));
  return segments;
}
