/** The ministers' verbs as the texts print them. */
export const verbs = ['reaffirmed', 'affirmed', 'concurred', 'confirmed', 'once again'] as const;

export type Verb = (typeof verbs)[number];

/** The verbs printed in a passage, taken mechanically: no meaning is read into them. */
export function verbsOf(text: string): Verb[] {
  return verbs.filter((verb) => new RegExp(`\\b${verb}\\b`, 'i').test(text));
}
