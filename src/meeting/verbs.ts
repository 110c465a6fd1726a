import type { Passage } from './meeting.ts';
import { memoizeByObject } from './memoize.ts';

/**
 * Verbs that tell what ministers did where they stand behind “and” and the subject is not said
 * again. Behind a subject any verb counts, whether it is listed here or not.
 */
const verbs = [
  ...['acknowledged', 'affirmed', 'agreed', 'announced', 'appreciated', 'applauded', 'commended'],
  ...['committed', 'concurred', 'condemned', 'confirmed', 'congratulated', 'decided', 'denounced'],
  ...['discussed', 'emphasised', 'emphasized', 'endorsed', 'exchanged', 'explained', 'expressed'],
  ...['highlighted', 'noted', 'opposed', 'pledged', 'praised', 'reaffirmed', 'recognised'],
  ...['recognized', 'reconfirmed', 'reiterated', 'requested', 'resolved', 'reviewed', 'shared'],
  ...[
    'stated',
    'stressed',
    'supported',
    'thanked',
    'underlined',
    'underscored',
    'urged',
    'welcomed',
  ],
];

const adverbs = String.raw`(?:(?:also|both|each|further|then|once again|again|[a-z]+ly),? )*`;
const offices =
  '(?:Defense |Foreign |Prime |Vice |Deputy )*(?:Minister|Secretary|President|Ambassador)';
/** Those who met: as a whole, by office and name, or by pronoun. */
const subjects = String.raw`(?:(?:(?:[Tt]he|[Bb]oth) )?(?:two |three |four )?(?:[Mm]inisters|[Ss]ecretaries|[Ss]ides|[Ll]eaders)|[Tt]hey|[Hh]e|[Ss]he|${offices}(?: of [A-Z]\w+)*(?: [A-Z][\w.’-]*)+)`;
/** Behind these the words for those who met are no subject, or the subject of what is only told. */
const elsewhere = 'of|by|for|to|with|between|among|from|than|that|which|as|when|where|while|if';
const past =
  '(?!(?:ex|pro|suc)?ceed|need|speed|indeed)[a-z]+ed|held|met|made|gave|had|took|spoke|said|told|saw|set|led';

const behindSubject = new RegExp(
  String.raw`(?<!\b(?:${elsewhere}) (?:the |both )?)\b${subjects}(?:, [^,.]+,)? (?:have |had )?${adverbs}(?<verb>${past})\b`,
  'g',
);
/** With neither an agent nor an occasion behind it, which would make it a participle. */
const goingOn = new RegExp(
  String.raw`(?:,| and) ${adverbs}(?<verb>${verbs.join('|')})\b(?! (?:by|at|in|during|under)\b)`,
  'g',
);

/**
 * The ministers’ verbs as a sentence prints them, each once, in its order. They are found by form: a
 * verb of the past behind those who met, and the verbs by which the sentence goes on. What was done
 * to something (“which were confirmed at the Summit”), participles and adverbs are none.
 */
export function verbsOf(text: string): string[] {
  const [first, ...others] = found(text, behindSubject);
  if (!first) return [];
  const all = [first, ...others, ...found(text, goingOn).filter(({ at }) => at > first.at)];
  all.sort((one, other) => one.at - other.at);
  return [...new Set(all.map(({ verb }) => verb))];
}

/** The verbs of a passage. */
export const verbsIn = memoizeByObject(({ text }: Passage): readonly string[] => verbsOf(text));

function found(text: string, pattern: RegExp): { at: number; verb: string }[] {
  return [...text.matchAll(pattern)].map(({ index, groups }) => ({
    at: index,
    verb: groups?.['verb'] ?? '',
  }));
}
