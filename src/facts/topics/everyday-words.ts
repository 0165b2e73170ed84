const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that count, compare or point: no term begins or ends with one. */
export const vague = list(`
  accordance according addition another best case certain day days different due eight even example first five forth
  following four general group important including kind known last least like lot main major many
  named new next nine number old order otherwise own part particular people previous prior pursuant regard relevant respect said says
  second set seven several since six still ten thing things three time times today two type unless unlike
  use used using various way well whether year years`);

/** Words that alone are no subject, in the singular. */
export const everyday = list(`
  activity address advantage agreement aim amount answer approach area article aspect attempt author
  basis beginning behalf benefit better body book business category cause century challenge change chapter character
  choice circumstance city comment company concept concern condition connection consequence content context copy
  corner country couple course decade decision degree delete detail development difference difficulty digest
  discussion document effect effort element event evidence example experience explanation extent fact
  factor feature field figure form framework goal half idea impact importance increase individual
  influence information instance interest issue item language letter level life line list location
  majority manner matter meaning means measure meeting member method middle million model moment month
  movement name nation nature need notice operation opinion opportunity origin page paper paragraph participant
  period person place plan platform point position possibility practice presence principle problem procedure
  process product program programme progress project property proposal provision purpose quality
  question range rate reason record reference region relation relationship report requirement
  resource response result review right role room rule section sense sentence series service
  session side significance site situation size society sort source speaker speech stage standard state
  statement status step story strategy structure study style subject success summary support system
  task team technique term text theme theory thousand title topic total tradition treatment trend unit
  user value variety version view visit volume website week weight while whole word work world writer`);

/** Participles that do not end in -ed: a term may begin with one, and does not end with it. */
export const participles = list(`
  beaten begun born bought broken brought built chosen done drawn driven fallen forgotten found frozen
  given grown held hidden kept known left lent lost made meant met paid proven seen sent shown sold
  spoken taken taught told undertaken withdrawn written`);
