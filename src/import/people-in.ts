const name = String.raw`\p{Lu}[\p{L}’'-]+`;
const names = String.raw`${name}(?: (?:\p{Lu}\.|${name}))*`;
const rank = '(?:Deputy |Vice |Prime |State |Parliamentary |Senior |Acting )*';
const office = String.raw`${rank}(?:(?:Defen[cs]e|Foreign) )?(?:Minister|Secretary|Chairman|Commander|Ambassador|General|Admiral)(?: (?:of|for) (?:the )?(?:National |State )?(?:Defen[cs]e|Foreign Affairs|State|War))?`;
const offices = `(?:${office} and )?${office}`;
const form = new RegExp(
  String.raw`(?:\b(?:U\.S\. |Japanese )?${offices} ${names}|\bM[rs]s?\. ${names}(?:, ${office})?)`,
  'gu',
);

/** People named with their offices, as printed: “Defense Minister Kihara”. */
export function peopleIn(text: string): string[] {
  return [...new Set([...text.matchAll(form)].map(([words]) => words))];
}
