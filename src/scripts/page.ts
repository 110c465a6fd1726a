import { addActions } from './actions.ts';
import { followOldLink, reportUnknownPart } from './arrival.ts';
import { offerCitations } from './citing.ts';
import { followContents, unfoldContents } from './contents.ts';
import { copySelections } from './copy.ts';
import { hideEditorial } from './editorial.ts';
import { exactPassages } from './exact-words.ts';
import { loadSearch } from './load-search.ts';
import { offerReferences } from './references.ts';
import { searchShortcut } from './search-shortcut.ts';

const passages = exactPassages();
const starts = [
  followOldLink,
  hideEditorial,
  unfoldContents,
  () => {
    addActions(passages);
  },
  offerCitations,
  offerReferences,
  copySelections,
  followContents,
  reportUnknownPart,
  searchShortcut,
  loadSearch,
];
// In an old browser one may fail; the others start all the same, and the console says which.
for (const start of starts) queueMicrotask(start);
addEventListener('hashchange', reportUnknownPart);
