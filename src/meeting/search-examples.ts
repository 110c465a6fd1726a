import type { Site } from './site.ts';
import { explainedTerms, passagesPrinting, type Term, termName } from './terms.ts';

/** Maximum length of a search example, in characters: four of them fit on a line. */
const maxExampleChars = 20;

/** Words to try in the search: terms that the summaries use, most often named in events first. */
export function searchExamples({ terms, meetings, followUps }: Site, count: number): string[] {
  const events = [...followUps.values()].flat().map(({ text = '' }) => text.toLowerCase());
  const usesOf = ({ names }: Term) =>
    events.filter((text) => names.some((name) => text.includes(name.toLowerCase()))).length;
  return explainedTerms(terms)
    .filter((term) => !term.person && termName(term).length <= maxExampleChars)
    .filter((term) => passagesPrinting(term, meetings).length > 0)
    .sort((one, other) => usesOf(other) - usesOf(one))
    .slice(0, count)
    .map(termName);
}
