import { followUpAddress, termAddress } from '../../meeting/addresses.ts';
import { latestFollowUps } from '../../meeting/follow-ups.ts';
import { formatDate, formatDay } from '../../meeting/in-words.ts';
import { meetingName, passageName } from '../../meeting/names.ts';
import { passagesOf } from '../../meeting/passages.ts';
import type { Site } from '../../meeting/site.ts';
import type { OtherSource } from '../../meeting/sources.ts';
import { explainedTerms, termName } from '../../meeting/terms.ts';
import type { Note } from './note.ts';

/** The notes of a site: what terms mean, A–Z, then what followed, newest first. */
export function notesOf(site: Site): { notes: Note[]; terms: number } {
  const terms = termNotes(site);
  return { notes: [...terms, ...followUpNotes(site)], terms: terms.length };
}

function termNotes({ terms }: Site): Note[] {
  return explainedTerms(terms).map((term) => {
    const { id, definition, person, source, japanese } = term;
    const name = termName(term);
    const until = person?.to === undefined ? 'to now' : `to ${formatDay(person.to)}`;
    const office = person && `${person.office}, ${formatDay(person.from)} ${until}.`;
    const names = new Set([...term.names, ...(japanese === undefined ? [] : [japanese])]);
    names.delete(name);
    return {
      address: termAddress(id),
      name,
      text: [definition ?? [], office ?? []].flat().join(' '),
      ...(names.size > 0 && { names: [...names].join(', ') }),
      sources: [source ?? [], person?.sources ?? []].flat().map(shown),
    };
  });
}

function followUpNotes(site: Site): Note[] {
  const meetings = new Map(
    site.meetings.map((meeting) => {
      const passages = passagesOf(meeting).map(({ passage }) => [passage.id, passage] as const);
      return [meeting.id, { name: meetingName(meeting), passages: new Map(passages) }];
    }),
  );
  return latestFollowUps(site, Infinity).flatMap(({ meetingId, followUp }) => {
    const { id, date, follows, text, source } = followUp;
    const meeting = meetings.get(meetingId);
    if (!meeting || text === undefined || !source) return [];
    const passage = follows.flatMap((one) => meeting.passages.get(one) ?? []).at(0);
    return [
      {
        address: followUpAddress(meetingId, id, passage?.id),
        name: formatDate(date),
        after: [...(passage ? [passageName(passage)] : []), meeting.name].join(', '),
        text,
        sources: [shown(source)],
      },
    ];
  });
}

function shown({ kind, title, publisher, address, language, reproduces }: OtherSource) {
  return { kind, title, publisher, address, language, ...(reproduces && { reproduces }) };
}
