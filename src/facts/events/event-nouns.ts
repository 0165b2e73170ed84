/** Nouns of what happens at one time, so that a year before or behind them tells when: the 2019 session. */
const eventNouns =
  /^(?:meetings?|sessions?|conferences?|summits?|congress|conventions?|symposium|dialogue|forum|roundtable|workshop|seminar|olympics|games|cup|championships?|tournament|finals?|elections?|referendum|war|battle|siege|invasion|campaign|revolution|revolt|rebellion|uprising|riots?|strikes?|earthquake|floods?|eruption|hurricane|storm|blizzard|fire|famine|epidemics?|outbreak|pandemic|plague|crisis|embargo|census|expedition|festival|exhibition|fair|coronation|wedding|funeral|massacre|coup|discussion|ceremony|celebrations?)$/iu;

/** Whether a word names something that happens at one time. */
export function isEventNoun(word: string): boolean {
  return eventNouns.test(word);
}
