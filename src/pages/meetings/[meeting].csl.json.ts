import { meetingFiles } from '../../build/meeting-files.ts';

export const { getStaticPaths, GET } = meetingFiles('csl.json');
