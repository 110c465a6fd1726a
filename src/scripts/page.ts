import { followContents } from './contents.ts';
import { copyOnPress } from './copy.ts';
import { closeActions } from './actions.ts';
import { searchShortcut } from './shortcut.ts';

searchShortcut();
copyOnPress();
closeActions();
followContents();
