import { readSite } from '../src/site/read-site.ts';

const { site: published } = await readSite('content');
const [newest] = published?.meetings ?? [];
if (!published || !newest) throw new Error('The content has problems: npm run dev shows them');

/** The content of this repository, and its newest meeting. */
export const site = published;
export const meeting = newest;
