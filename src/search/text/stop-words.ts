/** Nearly every sentence has these. */
const smallWords = 'a an and as at by for from in of on or the to with';

/**
 * What a question is made of: question words, pronouns and auxiliaries. Not “may”, which is a month
 * too, and not “us”, which is how U.S. is typed.
 */
export const questionWords: ReadonlySet<string> = new Set(
  `am are be been being can could did do does had has have having he her him his how i is it its me my
  shall she should that their them there these they this those was we were what when where which who
  whom whose why will would you your`.split(/\s+/),
);

/** What else people write in a question to a search field; elsewhere these are words like others. */
export const courtesyWords: ReadonlySet<string> = new Set(
  `about any anything mention mentioned mentions please said say says see talk talked tell told`.split(
    /\s+/,
  ),
);

/** Words that a query is searched without, unless in quotation marks or if it has no others. */
export const queryStopWords: ReadonlySet<string> = new Set([
  ...smallWords.split(' '),
  ...questionWords,
]);
