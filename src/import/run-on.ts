const opening =
  '(?:The (?:two |three |four )?(?:Ministers|Secretar|sides|countries|leaders|participants)|Both |They |(?:Defen[cs]e |Prime )?Minister |Secretary |Regarding |In addition|On the )';
const form = new RegExp(
  String.raw`^(\s*\d{1,2}[.)]?\s*(?!${opening})\p{Lu}[^.!?;:]{2,80}?) (${opening}[^]*)$`,
  'u',
);

/**
 * Parts a numbered heading from the paragraph it runs on into: “1 Regional affairs The Ministers
 * exchanged views …”. Where the heading ends is a guess, which a person has to confirm.
 */
export function splitRunOn(words: string): { heading: string; rest: string } | undefined {
  const [, heading, rest] = form.exec(words) ?? [];
  return heading === undefined || rest === undefined ? undefined : { heading, rest };
}
