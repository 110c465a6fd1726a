import { editedBy } from '../../meeting/edited-by.ts';
import { formatDay } from '../../meeting/in-words.ts';
import { authorOf } from '../../meeting/names.ts';
import type { Site } from '../../meeting/site.ts';

/** Whose words those of a meeting are: what must go with them where they are taken away. */
interface Credit {
  author: string;
  /** In words. */
  published?: string;
  editedBy: string;
}

/** By the meeting’s id. A file of its own: only who takes results away needs it. */
export type Credits = Readonly<Record<string, Credit>>;

/** The credits of all meetings. */
export function creditsOf(site: Pick<Site, 'name' | 'meetings'>): Credits {
  const credits = site.meetings.map((meeting): [string, Credit] => {
    const { published } = meeting;
    return [
      meeting.id,
      {
        author: authorOf(meeting),
        ...(published !== undefined && { published: formatDay(published) }),
        editedBy: editedBy(site, meeting),
      },
    ];
  });
  return Object.fromEntries(credits);
}
