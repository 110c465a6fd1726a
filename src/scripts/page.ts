import { addActions } from './actions.ts';
import { followOldLink, reportUnknownPart } from './arrival.ts';
import { offerCitations } from './citing.ts';
import { followContents, unfoldContents } from './contents.ts';
import { copySelections } from './copy.ts';
import { hideEditorial } from './editorial.ts';
import { loadSearch } from './load-search.ts';
import { hangNumbers } from './numbers.ts';
import { offerReferences } from './references.ts';
import { searchShortcut } from './search-shortcut.ts';
import { startEach } from './start-each.ts';

startEach([
  addActions,
  followOldLink,
  hideEditorial,
  unfoldContents,
  offerCitations,
  offerReferences,
  hangNumbers,
  copySelections,
  followContents,
  reportUnknownPart,
  searchShortcut,
  loadSearch,
]);
addEventListener('hashchange', reportUnknownPart);
