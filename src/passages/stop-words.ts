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
   myself neither no nor not now of off often on once one only onto or other ought our ours ourselves out
   over own per please same shall she should shouldn't since so some such take taken takes than that the their
   theirs them themselves then there these they this those through thus to too took toward towards under
   until up upon us very via was wasn't we were weren't what whatever when where whether which while
   who whom whose why will with within without won't would wouldn't yet you your yours yourself`.split(
    /\s+/,
  ),
);

/** Chinese function words and question words, as the single characters and pairs that terms are. */
export const chineseStopWords: ReadonlySet<string> = new Set(
  `的 了 是 在 和 与 及 或 于 之 为 被 有 也 都 而 就 这 那 其 哪 谁 什 么 何 怎 几 吗 呢 吧 些 个 多 少
   什么 多少 哪些 哪个 哪一 怎么 怎样 为什 为何 如何 几个`.split(/\s+/),
);
