const name = String.raw`\p{Lu}[\p{L}’'-]+`;
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const form = new RegExp(
  String.raw`\b(?:in|at) ((?:the )?(?!${months}|Japanese)${name}(?:(?:, | of | )(?:D\.C\.|${name}))*)`,
  'gu',
);
const noPlace = /Indo-Pacific|Meeting|Dialogue|Conference|Summit|Minister\b/;

/** The first place that a sentence says something was held in or at. */
export function placeIn(sentence: string): string | undefined {
  return [...sentence.matchAll(form)]
    .map(([, words]) => words)
    .find((words) => words !== undefined && !noPlace.test(words));
}
