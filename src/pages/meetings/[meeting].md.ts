import { meetingFiles } from '../../publish/meeting-files.ts';

export const { getStaticPaths, GET } = meetingFiles('md');
