import { followUpAddress, passageAddress, termAddress } from '../../meeting/addresses.ts';
import { latestFollowUps } from '../../meeting/follow-ups.ts';
import { formatDay } from '../../meeting/in-words.ts';
import { meetingName, nameInSentence } from '../../meeting/names.ts';
import { passagesOf, type PassageInContext } from '../../meeting/passages.ts';
import type { Site } from '../../meeting/site.ts';
import { type OtherSource, publisherOf } from '../../meeting/sources.ts';
import { explainedTerms, otherNames, termName } from '../../meeting/terms.ts';
import { filtersOf, type IndexRecord, indexRecord } from './index-record.ts';

/** Editors' notes: definitions of terms, notes on sentences, then what followed, newest first. */
export function noteRecords(site: Site): IndexRecord[] {
  return [
    ...explainedTerms(site.terms).map(definitionRecord),
    ...site.meetings.flatMap((meeting) => passagesOf(meeting).flatMap(notesOfPassage)),
    ...eventRecords(site),
  ];
}

function definitionRecord(term: ReturnType<typeof explainedTerms>[number]): IndexRecord {
  const { id, definition, person, source } = term;
  const name = termName(term);
  const until = person?.to === undefined ? 'to now' : `to ${formatDay(person.to)}`;
  const office = person && `${person.office}, ${formatDay(person.from)} ${until}.`;
  const synonyms = otherNames(term).map((names) => names.join(', '));
  const stored = {
    address: termAddress(id),
    name,
    lines: [name, [definition, office].filter(Boolean).join(' '), ...synonyms].filter(Boolean),
    sources: [source ?? [], person?.sources ?? []].flat().map(storedSource),
  };
  return indexRecord('note', stored, {});
}

function notesOfPassage(context: PassageInContext): IndexRecord[] {
  const { meeting, passage } = context;
  return passage.notes.map(({ text }) => {
    const name = 'Editors’ note';
    const stored = {
      address: passageAddress(meeting.id, passage.id),
      name,
      about: `${nameInSentence(passage)}, ${meetingName(meeting)}`,
      lines: [name, text],
    };
    return indexRecord('note', stored, filtersOf(meeting, context));
  });
}

function eventRecords(site: Site): IndexRecord[] {
  const meetings = new Map(site.meetings.map((meeting) => [meeting.id, meeting]));
  return latestFollowUps(site, Infinity).flatMap(({ meetingId, followUp }) => {
    const { id, date, follows, text, source } = followUp;
    const meeting = meetings.get(meetingId);
    if (!meeting || text === undefined || !source) return [];
    const context = passagesOf(meeting).find(({ passage }) => follows.includes(passage.id));
    const name = formatDay(date);
    const sentence = context ? `${nameInSentence(context.passage)}, ` : '';
    const stored = {
      address: followUpAddress(meetingId, id, context?.passage.id),
      name,
      about: sentence + meetingName(meeting),
      lines: [name, text],
      sources: [storedSource(source)],
    };
    return indexRecord('note', stored, filtersOf(meeting, context));
  });
}

function storedSource(source: OtherSource) {
  const { kind, title, address, language } = source;
  return { kind, title, publisher: publisherOf(source), address, language };
}
