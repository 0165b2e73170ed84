/**
 * English words that say nothing of what a passage is about. Question words belong to them: a
 * passage that answers "when" seldom holds the word.
 */
export const englishStopWords: ReadonlySet<string> = new Set(
  `a about above after again against all also although am among an and any are aren't as at be
   because been before being below between both but by can can't cannot could couldn't did didn't do
   does doesn't doing don't done down during each either else ever every few for from further had
   hadn't has hasn't have haven't having he her here hers herself him himself his how however i if in
   into is isn't it its itself just let like made make many may me might mine more most much must my
   myself neither no nor not now of off on once one only onto or other ought our ours ourselves out
   over own per please same shall she should shouldn't since so some such tell than that the their
   theirs them themselves then there these they this those through thus to too toward towards under
   until up upon very via was wasn't we were weren't what whatever when where whether which while
   who whom whose why will with within without won't would wouldn't yet you your yours yourself`.split(
    /\s+/,
  ),
);
