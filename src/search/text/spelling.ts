/** British spellings and the American one of each, on folded words. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^(behavi|harb|hon|lab|neighb|col|fav|endeav|arm|rig|vig|hum|rum)our/, '$1or'],
  [/^(def|off|pret)ence/, '$1ense'],
  [/^licence/, 'license'],
  [/^practis(?=e|i)/, 'practic'],
  [/^(cent|theat|fib|lit|calib|sab|(?:kilo|centi|milli)?met)re(?=s?$)/, '$1er'],
  [/^centr(?=ed$|ing$)/, 'center'],
  [/^manoeuvr(?:e(?=s?$))?/, 'maneuver'],
  [/^programme(?=[sd]?$)/, 'program'],
  [/^(dial|catal|anal)og(?=s?$)/, '$1ogue'],
  [/^(judg|acknowledg)ement/, '$1ment'],
  [/^ageing$/, 'aging'],
  [/^grey/, 'gray'],
  [/^sceptic/, 'skeptic'],
  [/^artefact/, 'artifact'],
  [/^(fulfi|enro)l(?=s?$|ment)/, '$1ll'],
  [/^skilful/, 'skillful'],
  [/(?<=[a-z]{3})is(?=(?:e[sd]?|ing|ations?)$)/, 'iz'],
  [/(?<=l)ys(?=(?:e[sd]?|ing)$)/, 'yz'],
];

/** The American spelling of a folded word; two spellings of one word come out equal. */
export function spelling(word: string): string {
  return rules.reduce((spelt, [british, american]) => spelt.replace(british, american), word);
}
