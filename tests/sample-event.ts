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
