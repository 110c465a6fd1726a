import { createHash } from 'node:crypto';
import type { RootContent } from 'mdast';
import { VFile } from 'vfile';
import { checkStructure } from './structure.ts';
import { type FrontMatter, frontMatterSchema } from '../facts.ts';
import type { Meeting, Source } from '../meeting.ts';
import { parseMarkdown } from './markdown.ts';
import { parseNotes } from './notes.ts';
import { identify } from './numbering.ts';
import { outline } from './outline.ts';
import { paragraphCounter, parseBlocks, type Surroundings } from './passages.ts';
import { dayOfMeetingId } from '../ids.ts';
import { startOfFile } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';
import { parseTopics } from './topics.ts';
import { parseYaml, plainFields } from './yaml.ts';

/**
 * The one parser: a meeting file and its official text as received to the model. Problems, all of
 * them, become messages on `file`. If the front matter has problems, only these do: the model has what
 * can be read, so that dev can show it. It is undefined only if the file cannot be parsed at all.
 */
export function parseMeeting(file: VFile, received?: VFile): Meeting | undefined {
  const source = sourceOf(received);
  const id = file.stem ?? '';
  const children = parseMarkdown(file)?.children;
  if (!children) return undefined;
  const frontMatter = parseFrontMatter(file, children[0]);
  const facts = frontMatter ?? readableFields(id, children[0]);
  const bodyFile = frontMatter ? file : new VFile({ path: file.path, value: file.value });
  const notes = parseNotes(bodyFile, id, children);
  const { blocks, sections } = outline(bodyFile, children, source);
  const kind = sections.length > 0 ? 'preamble' : 'text';
  const surroundings: Surroundings = {
    file: bodyFile,
    notes,
    kind,
    identify: identify(kind, (ordinal) => (kind === 'text' ? ordinal : `P${ordinal}`)),
    paragraphAt: paragraphCounter(),
  };
  const preamble = parseBlocks(surroundings, blocks);
  const topics = parseTopics(surroundings, sections);
  const meeting = { id, ...facts, preamble, topics, source };
  checkStructure(bodyFile, meeting, notes);
  return meeting;
}

function sourceOf(received: VFile | undefined): Source {
  const bytes = Buffer.from(received?.value ?? '');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), sha256 };
}

function parseFrontMatter(file: VFile, first: RootContent | undefined): FrontMatter | undefined {
  if (first?.type === 'yaml') return parseYaml(file, frontMatterSchema, first.value, 2);
  const text = String(file);
  if (/^\s*---/.test(text) && !/^---[ \t]*\r?\n/.test(text)) {
    const cure =
      'Let the file begin with a line “---”, and nothing before it or after it on that line.';
    problem(file, 'front-matter', 'the first line is another one', startOfFile, cure);
  } else if (text.startsWith('---')) {
    const cure = 'Write a line “---” after the last field, and nothing else on that line.';
    problem(file, 'front-matter', 'the second “---” is missing', startOfFile, cure);
  } else {
    problem(file, 'front-matter', 'none', startOfFile);
  }
  return undefined;
}

/** The fields of broken front matter that can be read; the others say that they cannot. */
function readableFields(id: string, first: RootContent | undefined): FrontMatter {
  const unread = { title: id, publisher: 'Unknown', held: dayOfMeetingId(id) ?? '1970-01-01' };
  const written = first?.type === 'yaml' ? plainFields(first.value) : {};
  const readable = Object.entries(frontMatterSchema.shape).flatMap(([name, schema]) => {
    const { success } = schema.safeParse(written[name]);
    return success && written[name] !== undefined ? [[name, written[name]]] : [];
  });
  const defaults = { ...unread, terms: 'https://unknown.example/', frame: ['text'] };
  const fields = Object.fromEntries(readable) as object;
  return frontMatterSchema.parse({ ...defaults, ...fields, lastDay: undefined });
}
