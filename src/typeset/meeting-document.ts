import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { receivedText } from '../exports/received-text.ts';
import { fileAddress, meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import { editedBy, ourLicence } from '../meeting/edited-by.ts';
import { followUpsOf } from '../meeting/follow-ups.ts';
import { formatDate } from '../meeting/in-words.ts';
import { languageNames, runsOfLanguages } from '../meeting/languages.ts';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { authorOf, isTitleOfficial, meetingName, titleOf } from '../meeting/names.ts';
import { leadInsOf, passagesOf } from '../meeting/passages.ts';
import { absoluteLink, absoluteUrl, type Site } from '../meeting/site.ts';
import { inferredFacts, shownFacts } from '../meeting/shown-facts.ts';
import { publisherOf } from '../meeting/sources.ts';

/** A run of words of an editorial note. */
interface Run {
  text: string;
  emphasis: boolean;
  address: string | null;
  lang: string;
}

/** The data of the PDF of a meeting, which `meeting.typ` sets in type. */
export function meetingDocument(site: Site, meeting: Meeting) {
  const { id, preamble, topics } = meeting;
  const passageOf = (passage: Passage, index: number, all: Passage[]) => ({
    id: passage.id,
    number: passage.number,
    words: pieces(passage.text),
    level: leadInsOf(passage).length,
    address: absoluteUrl(site, passagePageAddress(id, passage.id)),
    continues: all[index - 1]?.paragraph === passage.paragraph,
    notes: passage.notes.map(({ content }) => content.flatMap((node) => runsOf(site, node))),
  });
  const topicsOf = (topic: Topic, level: number): object[] => [
    {
      id: topic.id,
      number: topic.number,
      official: topic.official,
      level,
      officialNumber: topic.officialNumber ?? null,
      heading: topic.official ? pieces(topic.heading) : topic.heading,
      items: topic.items.map(passageOf),
    },
    ...topic.topics.flatMap((nested) => topicsOf(nested, level + 1)),
  ];
  return {
    title: pieces(titleOf(meeting)),
    isTitleOfficial: isTitleOfficial(meeting),
    name: meetingName(meeting),
    // In lists of files the author is that of the edition, not the ministry.
    author: site.name,
    address: absoluteUrl(site, meetingAddress(id)),
    lang: meeting.lang,
    editedBy: editedBy(site, meeting),
    legend: `Text in serif type is official, by the ${authorOf(meeting)}, unchanged. Text in sans-serif type, including the numbers, is by the editors of ${site.name}. Each number is a permanent link; the ID of the sentence is in the right margin.`,
    facts: shownFacts(meeting).map(({ name, value, inferred }) => [
      name,
      inferred ? `${value} (inferred, see Sources)` : value,
    ]),
    preamble: preamble.map(passageOf),
    topics: topics.flatMap((topic) => topicsOf(topic, 1)),
    provenance: provenanceOf(site, meeting),
    events: eventsOf(site, meeting),
  };
}

/** The events as rows of a table, oldest first. Editorial, so after the text. */
function eventsOf(site: Site, meeting: Meeting) {
  const numbers = new Map(passagesOf(meeting).map(({ passage }) => [passage.id, passage.number]));
  return followUpsOf(site, meeting.id).flatMap(({ date, follows, text, source }) => {
    if (text === undefined || !source) return [];
    return {
      date: formatDate(date),
      items: follows.map((passage) => numbers.get(passage) ?? passage).join(', '),
      text,
      kind: source.kind === 'press' ? 'Press source' : 'Official source',
      title: runsOfLanguages(source.title).map(({ run, lang = 'en' }) => ({ ...plain(run), lang })),
      address: source.address,
      publisher: publisherOf(source),
    };
  });
}

/** Words in pieces, of which every second one is a compound with a hyphen. */
function pieces(words: string): string[] {
  return words.split(/([^ ]*-[^ ]*)/);
}

/** The lines of “Sources”. */
function provenanceOf(site: Site, meeting: Meeting): [name: string, ...value: Run[]][] {
  const line = (name: string, value: Run): [string, Run] => [name, value];
  const { id, sources, terms, archived, source } = meeting;
  const receivedAddress = absoluteUrl(site, fileAddress(id, receivedText.extension));
  return [
    ['Edition:', plain(editedBy(site, meeting))],
    ...sources.map(({ language, address }) =>
      line(`Official text, ${languageNames[language]}:`, linked(address)),
    ),
    ...archived.map((address) => line('Archived copy:', linked(address))),
    ['Terms of use of the official text:', linked(terms)],
    ['Licence of numbers, headings and notes, CC0 1.0:', linked(ourLicence)],
    ...inferredFacts(meeting).map(({ name, reason }) => line(`${name}, inferred:`, plain(reason))),
    ['Official text as copied:', linked(receivedAddress), plain(`, SHA-256 ${source.sha256}`)],
    ['Permanent link:', linked(absoluteUrl(site, meetingAddress(id)))],
  ];
}

function runsOf(site: Site, node: PhrasingContent, emphasis = false): Run[] {
  if ('children' in node && node.type !== 'link')
    return node.children.flatMap((child) => runsOf(site, child, true));
  const address = node.type === 'link' ? absoluteLink(site, node.url) : null;
  return runsOfLanguages(toString(node)).map(({ run: text, lang = 'en' }) => {
    return { text, emphasis, address, lang };
  });
}

function plain(text: string): Run {
  return { text, emphasis: false, address: null, lang: 'en' };
}

function linked(address: string): Run {
  return { ...plain(address), address };
}
