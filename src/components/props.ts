import type { Meeting, Passage } from '../meeting/meeting.ts';
import type { Site } from '../meeting/site.ts';

export interface SiteProps {
  site: Site;
}

/** Props of a component about a summary. */
export interface MeetingProps extends SiteProps {
  meeting: Meeting;
}

/** Props of a component about a sentence. */
export interface SentenceProps extends MeetingProps {
  passage: Passage;
}

/** Props of a component about a sentence or, without `passage`, about a whole summary. */
export type CitedProps = MeetingProps & Partial<SentenceProps>;
