/** The fields of an event with a press source, as `content/follow-ups` has them. */
export function toldEvent(date: string, headline: string, text: string): string {
  return `  date: ${date}
  headline: ${headline}
  text: ${text}
  source:
    title: A report
    publisher: A paper
    address: https://paper.example/
    language: en
    kind: press
`;
}

/** A file of terms with one, of words that a text prints. */
export function sampleTerm(text: string): string {
  return `- id: ${text.replace(' ', '-')}
  names: [${text}]
  definition: The state of things.
  printed: [${text}]
  source: { title: A dictionary, publisher: A house, address: https://house.example/, language: en, kind: press }
`;
}
