import type { Meeting } from '../meeting/meeting.ts';
import type { Site } from '../meeting/site.ts';

interface Published {
  name: string;
  /** What it is for, in a line. */
  purpose: string;
  mediaType: string;
}

/** A format in which every meeting can be downloaded. */
export interface MeetingFormat extends Published {
  /** The ending of its file, which is its name in every address. */
  extension: string;
  /** A short working command or program, given the file’s address. */
  example: (address: string, meeting: Meeting) => string;
  /** What it holds. Files with sentences or references say who edited the text. */
  holds: 'sentences' | 'references' | 'facts' | 'follow-ups' | 'source';
  /** Which meetings have it; absent where all do. */
  isOf?: (site: Site, meeting: Meeting) => boolean;
  /** Absent where the file is typeset after the pages are built. `formats`: all that a meeting has. */
  render?: (site: Site, meeting: Meeting, formats: readonly MeetingFormat[]) => string;
}

/** A file about the whole site. */
export interface SiteFile extends Published {
  /** Root-relative, without the base path. */
  address: string;
  /** A short working command or program. */
  example: (site: Site) => string;
  /** Absent where the file is in `public`. */
  render?: ((site: Site) => string) | undefined;
}
