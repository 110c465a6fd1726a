import { closeActions } from './actions.ts';
import { arriveFromSearch } from './arrival.ts';
import { citation } from './citation.ts';
import { followContents } from './contents.ts';
import { copyOnPress } from './copy.ts';
import { link } from './link.ts';
import { quotation } from './quotation.ts';
import { shareOnPress } from './share.ts';
import { searchShortcut } from './shortcut.ts';

searchShortcut();
copyOnPress('[data-copy]', link);
copyOnPress('[data-quote]', quotation);
copyOnPress('[data-cite]', citation);
shareOnPress();
closeActions();
followContents();
arriveFromSearch();
