/** A style in which a citation is offered. */
export interface CitationStyle {
  name: string;
  /** What its citations in running text are called. */
  inText: string;
  /** Its name in Typst, which carries the Citation Style Language project’s own style files. */
  id: string;
}

/** The styles that people who quote official texts are asked for most. */
export const citationStyles: CitationStyle[] = [
  { name: 'APA', inText: 'In the text', id: 'apa' },
  { name: 'Chicago, notes', inText: 'Note', id: 'chicago-notes' },
  { name: 'Chicago, author-date', inText: 'In the text', id: 'chicago-author-date' },
  { name: 'MLA', inText: 'In the text', id: 'mla' },
];
