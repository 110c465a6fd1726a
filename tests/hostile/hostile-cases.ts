import { without } from '../exports/without.ts';
import { meetingPath, type sampleFiles, sourcePath } from '../sample-site.ts';

type Sample = typeof sampleFiles;
type Change = [path: keyof Sample, from: string, to: string];

/** Content that does harm, on purpose or not, and what must be said about it. */
interface Hostile {
  /** Files of the content, path → text or bytes, made of those of the sample. */
  content: (sample: Sample) => Record<string, string | Uint8Array>;
  /** Links in the content: path → what they lead to. */
  links?: Record<string, string>;
  /** Every line that is printed for it, the cures left out: `file:line:column  rule  …found`. */
  problems: string[];
  /** Words that no line may have. */
  never?: string;
}

const lists = Array.from({ length: 400 }, (_, level) => `${' '.repeat(2 * level)}- a`).join('\n');
const hidden = 'They\u200B also\f con\u202Ecurred\uFFFE.';
const sentence = 'They also concurred.';
const levels = Array.from(
  { length: 9 },
  (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`,
);

/** The sample with words replaced in its files. */
function changed(...changes: Change[]): Hostile['content'] {
  return (sample) =>
    changes.reduce(
      (files, [path, from, to]) => ({ ...files, [path]: files[path].replace(from, () => to) }),
      sample,
    );
}

/** The sample with more at the end of its meeting file. */
function appended(text: string): Hostile['content'] {
  return (sample) => ({ ...sample, [meetingPath]: `${sample[meetingPath]}\n${text}\n` });
}

/** By what is tried, as a sentence about the content. */
export const hostileCases: Record<string, Hostile> = {
  'backticks in runs of every length': {
    content: appended(Array.from({ length: 700 }, (_, run) => `${'`'.repeat(run)}a`).join('')),
    problems: [`${meetingPath}:38:466  content-file  more than thirty “\`” in a row`],
  },
  'a form feed that a person confirmed, and a character confirmed that is not there': {
    content: changed(
      [meetingPath, sentence, 'They also\f concurred.'],
      [sourcePath, sentence, 'They also\f concurred.'],
      [
        meetingPath,
        'terms:',
        'characters:\n  U+000C: A page of the PDF ends here.\n  U+00AD: Anything.\nterms:',
      ],
    ),
    problems: [
      `${meetingPath}:16:3  invisible-character  U+00AD is confirmed, but not in the text`,
    ],
  },
  'lists in lists, four hundred deep': {
    content: appended(lists),
    problems: [`${meetingPath}:78:1  content-file  an indent of more than 80 characters`],
  },
  'quotations in quotations, ten thousand deep': {
    content: appended(`${'>'.repeat(10_000)} They concurred.`),
    problems: [`${meetingPath}:38:1  content-file  more than eight nested blocks`],
  },
  'folders where files belong': {
    content: (sample) => ({
      ...sample,
      'meetings/2024-06-01-tokyo.md/inside.md': 'A text.',
      'sources/2024-06-01-tokyo.txt/inside.txt': 'A text.',
      'terms.yaml/inside.yaml': '',
    }),
    problems: [
      'terms.yaml:1:1  content-file  a folder',
      'meetings/2024-06-01-tokyo.md:1:1  content-file  a folder',
      'sources/2024-06-01-tokyo.txt:1:1  content-file  a folder',
    ],
  },
  'a sentence that is a command on GitHub': {
    content: changed(
      [meetingPath, sentence, '##\\[add-mask]They concurred.'],
      [sourcePath, sentence, '##[add-mask]They  conferred.'],
    ),
    problems: [
      `${meetingPath}:30:25  fidelity  “##<U+005B>add-mask]They concurred.”, but ${sourcePath}:10:62 has “…quo. ##<U+005B>add-mask]They conferred. 2. Deterrence The…”`,
    ],
  },
  'values that print commands of their own on GitHub': {
    content: changed(
      [meetingPath, 'place: Hawaii', String.raw`place: "Guam\n::error file=x::forged"`],
      [
        meetingPath,
        'held: The text leaves out the year.',
        String.raw`held: "##[error]forged\r\n::warning::x"`,
      ],
    ),
    problems: [
      `${meetingPath}:8:1  malformed-field  “place” is "Guam\\n::error file=x::forged"`,
      `${meetingPath}:13:3  malformed-field  “inferred.held” is "##<U+005B>error]forged\\r\\n::warning::x"`,
    ],
  },
  'characters in official words that do not show, or turn them round': {
    content: changed([meetingPath, sentence, hidden], [sourcePath, sentence, hidden]),
    problems: [
      `${meetingPath}:30:8  invisible-character  U+200B, zero-width space`,
      `${meetingPath}:30:14  invisible-character  U+000C, form feed`,
      `${meetingPath}:30:19  invisible-character  U+202E, right-to-left override`,
      `${meetingPath}:30:26  invisible-character  U+FFFE`,
    ],
  },
  'characters in our own words that do not show, or are half a pair': {
    content: (sample) => ({
      ...changed(
        ['site.yaml', 'name: Sample', 'name: "Sample\\u202E"'],
        [meetingPath, '## Status quo', '## Status\u00AD quo'],
        [meetingPath, '[^ministers]: See', '[^ministers]: See\u2066'],
      )(sample),
      'terms.yaml': '- names: [SDF, "Self-Defense\\uD800 Forces"]\n',
    }),
    problems: [
      'site.yaml:1:1  malformed-field  “name” is "Sample<U+202E>"',
      'terms.yaml:1:16  malformed-field  “names.1” of entry 1 is "Self-Defense\\ud800 Forces"',
      `${meetingPath}:27:1  invisible-character  U+00AD, soft hyphen`,
      `${meetingPath}:36:1  invisible-character  U+2066`,
    ],
  },
  'line breaks in fields, which would forge records in exports': {
    content: changed(
      ['site.yaml', 'name: Sample', 'name: "Sample\\nER  - "'],
      [
        meetingPath,
        'title: Defense Ministerial',
        'title: "Defense\\nER  - \\nTY  - BOOK"\nplace: Defense',
      ],
      [meetingPath, 'place: Hawaii\n', ''],
      [meetingPath, '  - Minister Kihara', '  - |\n    Minister\n    Kihara'],
    ),
    problems: [
      'site.yaml:1:1  malformed-field  “name” is "Sample\\nER  - "',
      `${meetingPath}:2:1  malformed-field  “title” is "Defense\\nER  - \\nTY  - BOOK"`,
      `${meetingPath}:10:5  malformed-field  “people.0” is "Minister\\nKihara\\n"`,
    ],
  },
  'links that lead out of the content, and to devices that never end': {
    content: (sample) => without(without(sample, sourcePath), 'site.yaml'),
    links: {
      'site.yaml': '/etc/passwd',
      'meetings/2024-06-01-tokyo.md': '/etc/passwd',
      [sourcePath]: '/dev/zero',
      'terms.yaml': '/etc/passwd',
    },
    problems: [
      'site.yaml:1:1  content-file  a link',
      'terms.yaml:1:1  content-file  a link',
      'meetings/2024-06-01-tokyo.md:1:1  content-file  a link',
      `${sourcePath}:1:1  content-file  a link`,
    ],
    never: 'root:',
  },
  'a hundred thousand spaces inside a sentence': {
    content: changed([meetingPath, 'They also', `They${' '.repeat(100_000)}also`]),
    problems: [`${meetingPath}:30:8  content-file  more than a thousand spaces in a row`],
  },
  'a megabyte of backticks': {
    content: (sample) => ({ ...sample, [meetingPath]: '`'.repeat(1024 * 1024) }),
    problems: [`${meetingPath}:1:1  content-file  1,048,576 bytes`],
  },
  'a sentence that the source says three times in a row, and the file twice': {
    content: changed(
      [meetingPath, `2. ${sentence}`, `2. ${sentence}\n3. ${sentence}`],
      [sourcePath, sentence, `${sentence} ${sentence} ${sentence}`],
    ),
    problems: [
      `${meetingPath}:31:24  fidelity  “They also concurred.” at ${sourcePath}:10:83 is missing here`,
    ],
  },
  'aliases of aliases that stand for a billion values': {
    content: changed([
      meetingPath,
      'place: Hawaii',
      ['a0: &a0 lol', ...levels, 'place: *a9'].join('\n'),
    ]),
    problems: [`${meetingPath}:9:10  yaml-syntax  “*a0” is an alias`],
  },
  'a hundred thousand brackets in each other': {
    content: (sample) => ({ ...sample, 'terms.yaml': '['.repeat(100_000) }),
    problems: ['terms.yaml:1:1  yaml-syntax  values in values, more than people write'],
  },
  'keys that change what every object is': {
    content: (sample) => ({
      ...sample,
      'site.yaml': `${sample['site.yaml']}__proto__: { basePath: /evil }\nconstructor: x\n`,
    }),
    problems: [
      'site.yaml:4:1  unknown-field  “__proto__”',
      'site.yaml:5:1  unknown-field  “constructor”',
    ],
  },
};
