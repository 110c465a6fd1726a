/**
 * Words that a query is searched without, unless in quotation marks or where it has no others:
 * nearly every passage has them.
 */
export const queryStopWords: ReadonlySet<string> = new Set(
  'a an and as at by for from in of on or the to with'.split(' '),
);

/** Words that say nothing by themselves: the index of terms leaves them out, search does not. */
export const termStopWords: ReadonlySet<string> = new Set(
  `a about above after again all also an and any are as at be because been before being between both
  but by can could did do does during each either etc for from further had has have having he her
  here his how if in including into is it its itself may more most must no nor not of on once only
  or other our out over own same shall she should so some such than that the their them themselves
  then there these they this those through to too under until up upon very was we were what when
  where which while who whom why will with would you your`.split(/\s+/),
);
