import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Reference } from './reference.ts';

const { format } = plugins.config.get('@bibtex');
format.useIdAsLabel = true;
format.checkLabel = false;

// The library writes the day into the month; `annotation` says to BibLaTeX what `annote` says.
const superseded = ['month', 'annote'];

/**
 * A BibTeX entry that both BibTeX and BibLaTeX read: the type and the year are BibTeX's; the
 * exact date, the event and the abstract are BibLaTeX's, which BibTeX passes over.
 */
export function bibtex(reference: Reference): string {
  const cite = new Cite(reference);
  const [{ type, label, properties }] = cite.format('bibtex', { format: 'object' });
  const [biblatex] = cite.format('biblatex', { format: 'object' });
  const fields = Object.entries({ ...properties, ...biblatex.properties });
  const lines = fields
    .filter(([name]) => !superseded.includes(name))
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${label},\n${lines.join('')}}\n`;
}
