import { receivedText } from '../exports/received-text.ts';
import { fileAddress, meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import { editedBy, ourLicence } from '../meeting/edited-by.ts';
import { followUpsOf } from '../meeting/follow-ups.ts';
import { formatDay, sourceKind } from '../meeting/in-words.ts';
import { languageNames } from '../meeting/languages.ts';
import type { Meeting, Passage, Topic } from '../meeting/meeting.ts';
import { authorOf, isTitleOfficial, meetingName, titleOf } from '../meeting/names.ts';
import { leadInsOf, mapText, passagesOf } from '../meeting/passages.ts';
import { absoluteLink, absoluteUrl, type Site } from '../meeting/site.ts';
import { inferredFacts, shownFacts } from '../meeting/shown-facts.ts';
import { publisherOf } from '../meeting/sources.ts';

/** The data of the PDF of a meeting, which `meeting.typ` sets in type. */
export function meetingDocument(site: Site, meeting: Meeting) {
  const { id } = meeting;
  const passageOf = (passage: Passage) => ({
    id: passage.id,
    number: passage.number,
    text: passage.text,
    paragraph: passage.paragraph,
    level: leadInsOf(passage).length,
    address: absoluteUrl(site, passagePageAddress(id, passage.id)),
    notes: passage.notes.map(({ content }) =>
      content.map(({ text, isEmphasised, url }) => {
        return { text, isEmphasised, address: url && absoluteLink(site, url) };
      }),
    ),
  });
  const headingOf = ({ id, number, heading, official, officialNumber }: Topic, level: number) => ({
    ...{ id, number, heading, official, officialNumber, level },
  });
  return {
    title: titleOf(meeting),
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
    text: mapText<object>(meeting, passageOf, headingOf),
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
      date: formatDay(date),
      items: follows.map((passage) => numbers.get(passage) ?? passage).join(', '),
      text,
      kind: sourceKind(source),
      title: source.title,
      address: source.address,
      publisher: publisherOf(source),
    };
  });
}

/** The lines of “Sources”: a name each, then words and where they lead. */
function provenanceOf(site: Site, meeting: Meeting): object[] {
  const { id, sources, terms, archived, source } = meeting;
  const line = (name: string, text: string, address?: string) => [name, { text, address }];
  const linked = (name: string, address: string) => line(name, address, address);
  const received = absoluteUrl(site, fileAddress(id, receivedText.extension));
  return [
    line('Edition:', editedBy(site, meeting)),
    ...sources.map(({ language, address }) =>
      linked(`Official text, ${languageNames[language]}:`, address),
    ),
    ...archived.map((address) => linked('Archived copy:', address)),
    linked('Terms of use of the official text:', terms),
    linked('Licence of numbers, headings and notes, CC0 1.0:', ourLicence),
    ...inferredFacts(meeting).map(({ name, reason }) => line(`${name}, inferred:`, reason)),
    [...linked('Official text as copied:', received), { text: `, SHA-256 ${source.sha256}` }],
    linked('Permanent link:', absoluteUrl(site, meetingAddress(id))),
  ];
}
