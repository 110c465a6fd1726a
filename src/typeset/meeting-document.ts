import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { receivedText } from '../exports/received-text.ts';
import { fileAddress, meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import { editedBy } from '../meeting/edited-by.ts';
import { languageNames } from '../meeting/languages.ts';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { authorOf, meetingName } from '../meeting/names.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { shownFacts } from '../meeting/shown-facts.ts';

/** A run of words of an editorial note. */
interface Run {
  text: string;
  emphasis: boolean;
  address: string | null;
}

/** What `meeting.typ` sets in type. */
export function meetingDocument(site: Site, meeting: Meeting) {
  const { id, title, publisher, published, preamble, topics } = meeting;
  const passageOf = (passage: Passage, index: number, all: Passage[]) => ({
    number: passage.number,
    words: pieces(passage.text),
    address: absoluteUrl(site, passagePageAddress(id, passage.id)),
    continues: all[index - 1]?.paragraph === passage.paragraph,
    notes: passage.notes.map(({ content }) => content.flatMap((node) => runsOf(site, node))),
  });
  const topicsOf = (topic: Topic, level: number): object[] => [
    { ...topicHead(topic, level), items: topic.items.map(passageOf) },
    ...topic.topics.flatMap((nested) => topicsOf(nested, level + 1)),
  ];
  const [year, month, day] = (published ?? '').split('-').map(Number);
  return {
    title: pieces(title),
    name: meetingName(meeting),
    author: authorOf(meeting),
    date: published === undefined ? null : { year, month, day },
    address: absoluteUrl(site, meetingAddress(id)),
    editedBy: editedBy(site, meeting),
    legend: `The words in serif type are those of ${publisher}, unchanged. Everything in sans-serif type, the numbers too, is by the editors of ${site.name}. Each number leads to the lasting address of its sentence.`,
    facts: factsOf(meeting),
    preamble: preamble.map(passageOf),
    topics: topics.flatMap((topic) => topicsOf(topic, 1)),
    provenance: provenanceOf(site, meeting),
  };
}

function topicHead({ number, heading, official }: Topic, level: number) {
  return { number, heading: official ? pieces(heading) : heading, official, level };
}

/** Words in pieces, of which every second one is a compound with a hyphen. */
function pieces(words: string): string[] {
  return words.split(/([^ ]*-[^ ]*)/);
}

function factsOf(meeting: Meeting): [name: string, value: string][] {
  return shownFacts(meeting).map(({ name, value, inferred }) => [
    name,
    inferred ? `${value} (inferred; the reason is at the end)` : value,
  ]);
}

function provenanceOf(site: Site, meeting: Meeting): { name: string; value: Run[] }[] {
  const { id, inferred, sources, terms, archived, source } = meeting;
  return [
    { name: 'Edition.', value: [plain(editedBy(site, meeting))] },
    ...sources.map(({ language, address }) => ({
      name: `Official text, ${languageNames[language]}:`,
      value: [linked(address)],
    })),
    ...archived.map((address) => ({ name: 'Archived copy:', value: [linked(address)] })),
    { name: 'Terms of use:', value: [linked(terms)] },
    ...Object.entries(inferred).map(([fact, reason]) => ({
      name: `Inferred, “${fact}”:`,
      value: [plain(reason)],
    })),
    {
      name: 'Text as received:',
      value: [
        linked(absoluteUrl(site, fileAddress(id, receivedText.extension))),
        plain(`, SHA-256 ${source.sha256}`),
      ],
    },
    { name: 'Lasting address:', value: [linked(absoluteUrl(site, meetingAddress(id)))] },
  ];
}

function runsOf(site: Site, node: PhrasingContent, emphasis = false): Run[] {
  if (node.type === 'link') {
    const address = node.url.startsWith('/') ? absoluteUrl(site, node.url) : node.url;
    return [{ text: toString(node), emphasis, address }];
  }
  if ('children' in node) return node.children.flatMap((child) => runsOf(site, child, true));
  return [{ ...plain(toString(node)), emphasis }];
}

function plain(text: string): Run {
  return { text, emphasis: false, address: null };
}

function linked(address: string): Run {
  return { text: address, emphasis: false, address };
}
