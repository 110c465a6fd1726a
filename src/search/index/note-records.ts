import { followUpAddress, passageAddress, termAddress } from '../../meeting/addresses.ts';
import { latestFollowUps } from '../../meeting/follow-ups.ts';
import { formatDate, formatDay } from '../../meeting/in-words.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { meetingName, passageName } from '../../meeting/names.ts';
import { passagesOf, type PassageInContext } from '../../meeting/passages.ts';
import type { Site } from '../../meeting/site.ts';
import type { OtherSource } from '../../meeting/sources.ts';
import { explainedTerms, termName } from '../../meeting/terms.ts';

import { type IndexRecord, meetingFilters, passageFilters, rowOf } from './index-record.ts';
import { searchedLines, type StoredRecord } from './stored-record.ts';

/** Editors' notes: definitions of terms, notes on sentences, then what followed, newest first. */
export function noteRecords(site: Site): IndexRecord[] {
  return [
    ...definitions(site),
    ...site.meetings.flatMap((meeting) => passagesOf(meeting).flatMap(notesOfPassage)),
    ...eventRecords(site),
  ];
}

function definitions({ terms }: Site): IndexRecord[] {
  return explainedTerms(terms).map((term) => {
    const { id, definition, person, source, japanese } = term;
    const name = termName(term);
    const until = person?.to === undefined ? 'to now' : `to ${formatDay(person.to)}`;
    const office = person && `${person.office}, ${formatDay(person.from)} ${until}.`;
    const synonyms = new Set([...term.names, ...(japanese === undefined ? [] : [japanese])]);
    synonyms.delete(name);
    const text = [definition ?? [], office ?? []].flat().join(' ');
    return noteRecord({
      address: termAddress(id),
      name,
      lines: [text, ...(synonyms.size > 0 ? [[...synonyms].join(', ')] : [])],
      headings: [],
      sources: [source ?? [], person?.sources ?? []].flat().map(storedSource),
    });
  });
}

function notesOfPassage(place: PassageInContext): IndexRecord[] {
  const { meeting, passage } = place;
  return passage.notes.map(({ text }) =>
    noteRecord(
      {
        address: passageAddress(meeting.id, passage.id),
        name: 'Editors’ note',
        about: `${passageName(passage)}, ${meetingName(meeting)}`,
        lines: [text],
        headings: [],
      },
      passageFilters(place),
    ),
  );
}

function eventRecords(site: Site): IndexRecord[] {
  const meetings = new Map(site.meetings.map((meeting) => [meeting.id, meeting]));
  return latestFollowUps(site, Infinity).flatMap(({ meetingId, followUp }) => {
    const { id, date, follows, text, source } = followUp;
    const meeting = meetings.get(meetingId);
    if (!meeting || text === undefined || !source) return [];
    const place = placeOf(meeting, follows);
    const passage = place?.passage;
    const stored = {
      address: followUpAddress(meetingId, id, passage?.id),
      name: formatDate(date),
      about: [...(passage ? [passageName(passage)] : []), meetingName(meeting)].join(', '),
      lines: [text],
      headings: [],
      sources: [storedSource(source)],
    };
    return noteRecord(stored, place ? passageFilters(place) : meetingFilters(meeting));
  });
}

function placeOf(meeting: Meeting, ids: readonly string[]): PassageInContext | undefined {
  return passagesOf(meeting).find(({ passage }) => ids.includes(passage.id));
}

function noteRecord(stored: StoredRecord, filters: IndexRecord['filters'] = {}): IndexRecord {
  const rows = searchedLines(stored, 'note').map((line) => rowOf('text', line));
  return { kind: 'note', number: '', stored, rows, filters, ids: [] };
}

function storedSource({ kind, title, publisher, address, language, reproduces }: OtherSource) {
  return { kind, title, publisher, address, language, ...(reproduces && { reproduces }) };
}
