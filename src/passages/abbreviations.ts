/**
 * Abbreviations after which a sentence goes on, without their last full stop and in lower case.
 * Titles before names and words before a number or a name, in English, German, French, Spanish.
 */
export const neverEnding: ReadonlySet<string> = new Set(
  `mr mrs ms messrs mx dr prof hon rev fr sr sra srta dra gen col lt maj capt cpt sgt cmdr adm gov
   sen rep amb st ste mt ft h.e h.h h.r.h m mm mme mlle hr herr frau dipl ing mag
   vs cf viz e.g i.e z.b d.h u.a p.ej ca approx resp incl esp al`.split(/\s+/),
);

/** Abbreviations after which a sentence goes on when a number or a roman numeral follows. */
export const beforeNumber: ReadonlySet<string> = new Set(
  `no nos nr núm num art arts sec sect ch chap para paras par fig figs eq tab vol vols ed p pp s bd
   jan feb mar apr jun jul aug sep sept oct nov dec cl ex app ann annex`.split(/\s+/),
);

/** Abbreviations that often end a sentence too: what follows decides. */
export const mayEnd: ReadonlySet<string> = new Set(
  `etc inc ltd co corp llc plc bros jr sr dept univ assn est a.m p.m ph.d b.a m.a b.sc m.sc`.split(
    /\s+/,
  ),
);

/** Words that begin a sentence far more often than they go on after an abbreviation. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  `the a an this that these those it its he she they we i you his her their our my your there here
   in on at as by for from to with of after before during since while when where if although though
   but and or so yet however moreover furthermore therefore thus then also no not some many most
   all each both such another other one two what who which how why is are was were do does did`.split(
    /\s+/,
  ),
);
