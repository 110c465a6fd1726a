import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { checkStructure } from './structure.ts';
import { type FrameLine, type FrontMatter, type FrameRole, frontMatterSchema } from '../facts.ts';
import type { Meeting, Source } from '../meeting.ts';
import { parseMarkdown } from './markdown.ts';
import { parseNotes } from './notes.ts';
import { isReadable } from './depth.ts';
import { outline } from './outline.ts';
import { ParagraphCount } from './paragraph-count.ts';
import { parsePreamble } from './preamble.ts';
import { startOfFile } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';
import { parseTopics } from './topics.ts';
import { parseYaml } from './yaml.ts';

/**
 * The one parser: a meeting file and its official text to the model. Problems, all of them, become messages on `file`;
 * undefined only where the file is too broken for a model.
 */
export function parseMeeting(file: VFile, source: Source): Meeting | undefined {
  const id = file.stem ?? '';
  if (!isReadable(file)) return undefined;
  const { children } = parseMarkdown(file);
  const frontMatter = parseFrontMatter(file, children[0]);
  const notes = parseNotes(file, id, children);
  const { preamble: blocks, sections } = outline(file, children);
  const paragraphs = new ParagraphCount();
  const kind = sections.length > 0 ? 'preamble' : 'text';
  const preamble = parsePreamble(file, kind, blocks, notes, paragraphs);
  const topics = parseTopics(file, sections, notes, paragraphs);
  checkStructure(file, id, frontMatter, { preamble, topics }, notes);
  if (!frontMatter) return undefined;
  const { frame, ...facts } = frontMatter;
  return { id, ...facts, frame: frame.map(frameLine), preamble, topics, source };
}

function parseFrontMatter(file: VFile, first: RootContent | undefined): FrontMatter | undefined {
  if (first?.type === 'yaml') return parseYaml(file, first.value, frontMatterSchema, 2);
  problem(file, 'front-matter', 'none', startOfFile);
  return undefined;
}

function frameLine(line: FrontMatter['frame'][number]): FrameLine {
  if (line === 'text') return { role: 'text' };
  // The schema lets exactly one role pass.
  const { reason, ...roles } = line;
  const [role, words] = Object.entries(roles)[0] as [FrameRole, string];
  return { role, words, ...(reason !== undefined && { reason }) };
}
