/** What a lie changes. */
export type LieKind =
  | "number"
  | "name"
  | "negationDropped"
  | "negationAdded"
  | "fused"
  | "date"
  | "unit"
  | "direction"
  | "quantity";

export interface Pair {
  readonly quote: string;
  /** Sentences that the passage supports, in other words than its own. */
  readonly truths: readonly string[];
  readonly lies: readonly (readonly [LieKind, string])[];
}

export interface PairedPassage {
  readonly context: readonly string[];
  readonly text: string;
  readonly pairs: readonly Pair[];
}

/** Passages of invented places, with what may and may not be said of them. */
export const pairedPassages: readonly PairedPassage[] = [
  {
    context: ["Tarn Bay Rowing Club", "History"],
    text: "The club was founded on 3 May 1921 by Ada Holt and Bo Lindqvist. It began with 14 members and two boats. In 1958 a storm destroyed the boathouse, and for six years the members rowed from the municipal pier. The present boathouse was opened by Mayor Ines Carvalho on 12 June 1964. It cost 48,000 crowns, of which the town paid a third.",
    pairs: [
      {
        quote: "The club was founded on 3 May 1921 by Ada Holt and Bo Lindqvist.",
        truths: [
          "Ada Holt and Bo Lindqvist founded the Tarn Bay Rowing Club on May 3, 1921.",
          "The founding of the club by Ada Holt and Bo Lindqvist dates from 1921-05-03.",
        ],
        lies: [
          ["date", "The club was founded on 5 March 1921 by Ada Holt and Bo Lindqvist."],
          ["date", "The club was founded in June 1964."],
          ["name", "The club was founded in 1921 by Ada Holt and Ines Carvalho."],
          ["name", "Ada Lindqvist founded the club in 1921."],
          ["negationAdded", "The club was not founded by Ada Holt."],
        ],
      },
      {
        quote: "It began with 14 members and two boats.",
        truths: [
          "At first the club had fourteen members and 2 boats.",
          "The club started with 14 members.",
        ],
        lies: [
          ["number", "The club began with 15 members and two boats."],
          ["fused", "The club began with two members and 14 boats."],
          ["fused", "The club began with six boats."],
          ["quantity", "The club began with more than 14 members."],
        ],
      },
      {
        quote:
          "In 1958 a storm destroyed the boathouse, and for six years the members rowed from the municipal pier.",
        truths: [
          "The boathouse was destroyed by a storm in 1958.",
          "For 6 years after the storm, members rowed from the municipal pier.",
        ],
        lies: [
          ["date", "A storm destroyed the boathouse in 1964."],
          ["unit", "For six months the members rowed from the municipal pier."],
          ["negationAdded", "In 1958 a storm did not destroy the boathouse."],
          ["fused", "In 1921 a storm destroyed the boathouse."],
        ],
      },
      {
        quote: "The present boathouse was opened by Mayor Ines Carvalho on 12 June 1964.",
        truths: [
          "Mayor Ines Carvalho opened today's boathouse on June 12th, 1964.",
          "The present boathouse opened in June 1964.",
        ],
        lies: [
          ["name", "The present boathouse was opened by Mayor Ada Holt on 12 June 1964."],
          ["date", "The present boathouse was opened on 12 July 1964."],
          ["direction", "The present boathouse was closed by Mayor Ines Carvalho on 12 June 1964."],
          ["fused", "The present boathouse was opened by Bo Lindqvist."],
        ],
      },
      {
        quote: "It cost 48,000 crowns, of which the town paid a third.",
        truths: ["The boathouse cost 48 000 crowns, and the town paid a third of it."],
        lies: [
          ["number", "The boathouse cost 84,000 crowns."],
          ["number", "The boathouse cost 48 million crowns."],
          ["unit", "The boathouse cost 48,000 dollars."],
        ],
      },
    ],
  },
  {
    context: ["Harbour Rules", "Moorings"],
    text: "Boats may not moor at the east quay between 22:00 and 06:00. Every boat must carry a valid licence, which the harbour master issues for 25 euros. Visitors may stay for up to 14 days without a permit. Only members of the fishing association may use the cold store. The harbour master refused three applications in 2018.",
    pairs: [
      {
        quote: "Boats may not moor at the east quay between 22:00 and 06:00.",
        truths: [
          "Mooring at the east quay is not allowed between 22:00 and 06:00.",
          "No boat may moor at the east quay between 22:00 and 06:00.",
        ],
        lies: [
          ["negationDropped", "Boats may moor at the east quay between 22:00 and 06:00."],
          ["direction", "Boats may not moor at the west quay between 22:00 and 06:00."],
          ["number", "Boats may not moor at the east quay between 20:00 and 06:00."],
        ],
      },
      {
        quote:
          "Every boat must carry a valid licence, which the harbour master issues for 25 euros.",
        truths: [
          "All boats must carry a valid licence.",
          "The licence is issued by the harbour master and costs €25.",
        ],
        lies: [
          ["quantity", "Some boats must carry a valid licence."],
          ["quantity", "Every boat may carry a valid licence."],
          ["number", "The harbour master issues the licence for 52 euros."],
          ["unit", "The harbour master issues the licence for 25 dollars."],
          ["negationAdded", "No boat must carry a valid licence."],
        ],
      },
      {
        quote: "Visitors may stay for up to 14 days without a permit.",
        truths: [
          "Without a permit, visitors can stay up to fourteen days.",
          "Visitors may stay for at most 14 days without a permit.",
        ],
        lies: [
          ["negationDropped", "Visitors may stay for up to 14 days with a permit."],
          ["unit", "Visitors may stay for up to 14 weeks without a permit."],
          ["quantity", "Visitors may stay for more than 14 days without a permit."],
          ["quantity", "Visitors must stay for 14 days."],
        ],
      },
      {
        quote: "Only members of the fishing association may use the cold store.",
        truths: ["The cold store may be used only by members of the fishing association."],
        lies: [
          ["quantity", "All visitors may use the cold store."],
          ["negationAdded", "Members of the fishing association may not use the cold store."],
          ["negationAdded", "Members of the fishing association may never use the cold store."],
        ],
      },
      {
        quote: "The harbour master refused three applications in 2018.",
        truths: [
          "In 2018 the harbour master rejected 3 applications.",
          "Three applications were refused in 2018.",
        ],
        lies: [
          ["negationDropped", "The harbour master accepted three applications in 2018."],
          ["number", "The harbour master refused thirteen applications in 2018."],
          ["negationAdded", "The harbour master did not refuse three applications in 2018."],
          ["date", "The harbour master refused three applications in 2019."],
        ],
      },
    ],
  },
  {
    context: ["Norvik v. Ostrand Shipping", "Judgment"],
    text: "Norvik sued Ostrand Shipping before the District Court in 2009 over a collision off Cape Verrin. The District Court found that Ostrand had not kept a proper lookout and awarded Norvik 2.4 million euros. Ostrand appealed, but the Court of Appeal upheld the award on 7 November 2011. Judge Amira Sel wrote the majority opinion; Judge Peter Rask dissented. Interest was set at 4 percent.",
    pairs: [
      {
        quote: "Norvik sued Ostrand Shipping before the District Court in 2009",
        truths: [
          "In 2009 Norvik sued Ostrand Shipping.",
          "Ostrand Shipping was sued by Norvik before the District Court.",
        ],
        lies: [
          ["name", "Ostrand Shipping sued Norvik in 2009."],
          ["name", "Norvik was sued by Ostrand Shipping in 2009."],
          ["date", "Norvik sued Ostrand Shipping in 2011."],
          ["name", "Norvik sued Ostrand Shipping before the Supreme Court in 2009."],
        ],
      },
      {
        quote:
          "The District Court found that Ostrand had not kept a proper lookout and awarded Norvik 2.4 million euros.",
        truths: [
          "According to the District Court, Ostrand had failed to keep a proper lookout.",
          "The District Court awarded Norvik 2,400,000 euros.",
          "Norvik was awarded €2.4 million by the District Court.",
        ],
        lies: [
          ["negationDropped", "The District Court found that Ostrand had kept a proper lookout."],
          ["name", "The District Court awarded Ostrand 2.4 million euros."],
          ["number", "The District Court awarded Norvik 4.2 million euros."],
          ["number", "The District Court awarded Norvik 2.4 billion euros."],
          ["negationAdded", "The District Court did not award Norvik any money."],
        ],
      },
      {
        quote: "the Court of Appeal upheld the award on 7 November 2011",
        truths: [
          "On November 7, 2011 the Court of Appeal upheld the award.",
          "Ostrand appealed, and the award was upheld in November 2011.",
        ],
        lies: [
          ["direction", "The Court of Appeal rejected the award on 7 November 2011."],
          ["direction", "The Court of Appeal overturned the award on 7 November 2011."],
          ["date", "The Court of Appeal upheld the award on 11 July 2011."],
          ["name", "Norvik appealed, but the Court of Appeal upheld the award."],
        ],
      },
      {
        quote: "Judge Amira Sel wrote the majority opinion; Judge Peter Rask dissented.",
        truths: [
          "The majority opinion was written by Judge Amira Sel, while Judge Peter Rask dissented.",
          "Peter Rask dissented.",
        ],
        lies: [
          ["name", "Judge Peter Rask wrote the majority opinion."],
          ["name", "Judge Amira Sel dissented."],
          ["name", "The majority opinion was written by Judge Peter Rask."],
          ["name", "Judge Amira Rask wrote the majority opinion."],
          ["negationAdded", "Judge Peter Rask never dissented."],
        ],
      },
      {
        quote: "Interest was set at 4 percent.",
        truths: ["Interest was fixed at 4 %.", "The rate of interest was set at four per cent."],
        lies: [
          ["number", "Interest was set at 14 percent."],
          ["unit", "Interest was set at 4 euros."],
        ],
      },
    ],
  },
  {
    context: ["Lake Merrow Survey 2016"],
    text: "The water level of Lake Merrow fell by 35 centimetres between 1998 and 2016. Over the same period the mean temperature rose from 11.2 to 12.6 degrees. Trout declined from 5,400 to 1,900, whereas pike increased. The survey did not find any crayfish. Most of the water comes from the Ildra, which rises in the Skar Hills.",
    pairs: [
      {
        quote: "The water level of Lake Merrow fell by 35 centimetres between 1998 and 2016.",
        truths: [
          "Between 1998 and 2016 the level of Lake Merrow dropped by 35 cm.",
          "Lake Merrow's water level decreased by thirty-five centimetres.",
        ],
        lies: [
          [
            "direction",
            "The water level of Lake Merrow rose by 35 centimetres between 1998 and 2016.",
          ],
          ["unit", "The water level of Lake Merrow fell by 35 metres between 1998 and 2016."],
          ["number", "The water level of Lake Merrow fell by 53 centimetres."],
          ["date", "The water level of Lake Merrow fell between 1989 and 2016."],
        ],
      },
      {
        quote: "Over the same period the mean temperature rose from 11.2 to 12.6 degrees.",
        truths: [
          "The mean temperature increased from 11.2 to 12.6 degrees.",
          "The mean temperature climbed to 12.6 degrees, up from 11.2.",
        ],
        lies: [
          ["direction", "The mean temperature fell from 12.6 to 11.2 degrees."],
          ["direction", "The mean temperature rose from 12.6 to 11.2 degrees."],
          ["number", "The mean temperature rose from 11.2 to 16.2 degrees."],
        ],
      },
      {
        quote: "Trout declined from 5,400 to 1,900, whereas pike increased.",
        truths: [
          "Trout fell from 5400 to 1900, while pike became more numerous.",
          "The number of trout decreased to 1,900.",
        ],
        lies: [
          ["direction", "Trout increased from 1,900 to 5,400."],
          ["direction", "Pike declined from 5,400 to 1,900."],
          ["number", "Trout declined from 5,400 to 900."],
        ],
      },
      {
        quote: "The survey did not find any crayfish.",
        truths: ["No crayfish were found by the survey.", "The survey found no crayfish."],
        lies: [
          ["negationDropped", "The survey found crayfish."],
          ["negationDropped", "The survey did find some crayfish."],
        ],
      },
      {
        quote: "Most of the water comes from the Ildra, which rises in the Skar Hills.",
        truths: [
          "The lake gets most of its water from the Ildra.",
          "The Ildra, which rises in the Skar Hills, brings most of the water.",
        ],
        lies: [
          ["quantity", "All of the water comes from the Ildra."],
          ["quantity", "Some of the water comes from the Ildra."],
          ["name", "Most of the water comes from the Vessa."],
          ["negationAdded", "None of the water comes from the Ildra."],
        ],
      },
    ],
  },
  {
    context: ["Report of the Library Board", "Budget 2022"],
    text: "The board met on 9 February 2022 and adopted the budget by nine votes to two, with one abstention. Lena Ortiz proposed to close the reading room in Vall, which Tom Abara opposed. The proposal was not accepted. Spending on books will grow by 8 % to 310,000 francs. The mobile library, bought in 2007, will be replaced before the end of 2023.",
    pairs: [
      {
        quote:
          "The board met on 9 February 2022 and adopted the budget by nine votes to two, with one abstention.",
        truths: [
          "On Feb. 9, 2022 the board approved the budget by 9 votes to 2.",
          "The budget was adopted by nine votes to two.",
        ],
        lies: [
          [
            "direction",
            "The board met on 9 February 2022 and rejected the budget by nine votes to two.",
          ],
          ["number", "The board adopted the budget by nine votes to three."],
          ["date", "The board met on 2 September 2022 and adopted the budget."],
          ["quantity", "The board unanimously adopted the budget."],
          ["negationAdded", "The board met on 9 February 2022 but did not adopt the budget."],
        ],
      },
      {
        quote: "Lena Ortiz proposed to close the reading room in Vall, which Tom Abara opposed.",
        truths: [
          "Tom Abara opposed Lena Ortiz's proposal to close the reading room in Vall.",
          "Closing the reading room in Vall was proposed by Lena Ortiz.",
        ],
        lies: [
          ["name", "Tom Abara proposed to close the reading room in Vall."],
          ["direction", "Lena Ortiz proposed to open the reading room in Vall."],
          ["direction", "Tom Abara supported closing the reading room in Vall."],
          ["name", "Lena Ortiz proposed to close the reading room in Tarn."],
        ],
      },
      {
        quote: "The proposal was not accepted.",
        truths: ["The proposal was rejected.", "The board did not accept the proposal."],
        lies: [
          ["negationDropped", "The proposal was accepted."],
          ["negationDropped", "The board accepted the proposal to close the reading room."],
        ],
      },
      {
        quote: "Spending on books will grow by 8 % to 310,000 francs.",
        truths: [
          "Spending on books will increase by 8 percent, to 310,000 francs.",
          "Book spending will rise by eight per cent.",
        ],
        lies: [
          ["direction", "Spending on books will shrink by 8 % to 310,000 francs."],
          ["number", "Spending on books will grow by 18 %."],
          ["unit", "Spending on books will grow by 8 francs."],
          ["number", "Spending on books will grow to 3.1 million francs."],
        ],
      },
      {
        quote: "The mobile library, bought in 2007, will be replaced before the end of 2023.",
        truths: [
          "The mobile library was bought in 2007.",
          "Before the end of 2023 the mobile library will be replaced.",
        ],
        lies: [
          ["direction", "The mobile library will be replaced after the end of 2023."],
          ["date", "The mobile library was bought in 2023."],
          ["direction", "The mobile library, sold in 2007, will be replaced."],
          ["negationAdded", "The mobile library will not be replaced before the end of 2023."],
        ],
      },
    ],
  },
  {
    context: ["Data Sharing Agreement", "Section 4: Use of records"],
    text: "The Receiving Party shall not disclose the records to any third party without the written consent of the Provider. All copies must be destroyed within 30 days after the agreement ends. The Provider may audit the Receiving Party once a year. Neither party is liable for indirect losses. The agreement is governed by the law of Finland and may be extended twice.",
    pairs: [
      {
        quote:
          "The Receiving Party shall not disclose the records to any third party without the written consent of the Provider.",
        truths: [
          "Without the Provider's written consent, the Receiving Party shall not disclose the records to third parties.",
          "Disclosing the records to a third party requires the written consent of the Provider.",
        ],
        lies: [
          [
            "negationDropped",
            "The Receiving Party shall disclose the records to any third party without the written consent of the Provider.",
          ],
          [
            "name",
            "The Provider shall not disclose the records without the written consent of the Receiving Party.",
          ],
        ],
      },
      {
        quote: "All copies must be destroyed within 30 days after the agreement ends.",
        truths: [
          "Every copy must be destroyed within thirty days after the end of the agreement.",
          "Once the agreement ends, all copies must be destroyed within 30 days.",
        ],
        lies: [
          ["unit", "All copies must be destroyed within 30 months after the agreement ends."],
          ["number", "All copies must be destroyed within 60 days after the agreement ends."],
          ["direction", "All copies must be destroyed within 30 days before the agreement ends."],
          ["quantity", "Some copies must be destroyed within 30 days after the agreement ends."],
          ["negationAdded", "The copies need not be destroyed after the agreement ends."],
          ["quantity", "All copies may be destroyed within 30 days after the agreement ends."],
        ],
      },
      {
        quote: "The Provider may audit the Receiving Party once a year.",
        truths: [
          "Once a year the Provider may audit the Receiving Party.",
          "The Receiving Party may be audited by the Provider once a year.",
        ],
        lies: [
          ["name", "The Receiving Party may audit the Provider once a year."],
          ["unit", "The Provider may audit the Receiving Party once a month."],
          ["quantity", "The Provider must audit the Receiving Party once a year."],
          ["negationAdded", "The Provider may not audit the Receiving Party."],
        ],
      },
      {
        quote: "Neither party is liable for indirect losses.",
        truths: [
          "The parties are not liable for indirect losses.",
          "No party is liable for indirect losses.",
        ],
        lies: [
          ["negationDropped", "Both parties are liable for indirect losses."],
          ["negationDropped", "Each party is liable for indirect losses."],
          ["direction", "Neither party is liable for direct losses."],
        ],
      },
      {
        quote: "The agreement is governed by the law of Finland and may be extended twice.",
        truths: ["Finnish law governs the agreement.", "The agreement may be extended two times."],
        lies: [
          ["name", "The agreement is governed by the law of Sweden."],
          ["number", "The agreement may be extended three times."],
          ["negationAdded", "The agreement may not be extended."],
        ],
      },
    ],
  },
  {
    context: ["Working Group on Safe Crossings", "Third session"],
    text: "Thirty-two delegations attended the third session, held in Lisbon from 4 to 8 April 2022. Brazil and Japan submitted a joint paper on night signals. Canada proposed stricter limits; Norway objected to them. The Chair, Mr. Daniel Oduya, noted that the group had failed to reach consensus on section C. The next session will be held in Nairobi in October.",
    pairs: [
      {
        quote:
          "Thirty-two delegations attended the third session, held in Lisbon from 4 to 8 April 2022.",
        truths: [
          "32 delegations took part in the third session in Lisbon.",
          "The 3rd session was held in Lisbon from April 4 to 8, 2022.",
        ],
        lies: [
          ["number", "Twenty-three delegations attended the third session."],
          ["number", "Thirty-two delegations attended the second session."],
          ["name", "The third session was held in Nairobi from 4 to 8 April 2022."],
          ["date", "The third session was held in Lisbon from 4 to 8 August 2022."],
          ["date", "The third session was held in Lisbon in October."],
        ],
      },
      {
        quote: "Brazil and Japan submitted a joint paper on night signals.",
        truths: [
          "A joint paper on night signals was submitted by Japan and Brazil.",
          "Japan, together with Brazil, submitted a paper on night signals.",
        ],
        lies: [
          ["name", "Brazil and Canada submitted a joint paper on night signals."],
          ["name", "Norway submitted a joint paper on night signals."],
          ["negationAdded", "Brazil and Japan did not submit a joint paper."],
        ],
      },
      {
        quote: "Canada proposed stricter limits; Norway objected to them.",
        truths: [
          "Norway objected to the stricter limits that Canada proposed.",
          "Canada's proposal for stricter limits met an objection from Norway.",
        ],
        lies: [
          ["name", "Norway proposed stricter limits; Canada objected to them."],
          ["name", "Norway proposed stricter limits."],
          ["name", "Brazil objected to the stricter limits."],
          ["direction", "Canada opposed stricter limits."],
        ],
      },
      {
        quote:
          "The Chair, Mr. Daniel Oduya, noted that the group had failed to reach consensus on section C.",
        truths: [
          "The group did not reach consensus on section C, as the Chair, Mr. Oduya, noted.",
          "Daniel Oduya noted that no consensus was reached on section C.",
        ],
        lies: [
          ["negationDropped", "The Chair noted that the group had reached consensus on section C."],
          [
            "name",
            "The Chair, Mr. Daniel Mensah, noted that the group had failed to reach consensus.",
          ],
          ["name", "The group had failed to reach consensus on section B."],
        ],
      },
      {
        quote: "The next session will be held in Nairobi in October.",
        truths: [
          "Nairobi will host the next session in October.",
          "The next session is to take place in Nairobi in October.",
        ],
        lies: [
          ["name", "The next session will be held in Lisbon in October."],
          ["date", "The next session will be held in Nairobi in April."],
          ["negationAdded", "The next session will not be held in Nairobi."],
        ],
      },
    ],
  },
  {
    context: ["Ferry Line 7", "Timetable and fares"],
    text: "The ferry *Mira* carries 120 passengers and 18 cars, and the older *Solvei* carries 80 passengers but no cars. A single ticket costs $6.50; children under 12 travel free. Dogs are allowed on deck, but not in the saloon. The crossing takes 45 minutes.[^2] Service was suspended from January to March 2017 because the slipway was unsafe.",
    pairs: [
      {
        quote:
          "The ferry Mira carries 120 passengers and 18 cars, and the older Solvei carries 80 passengers but no cars.",
        truths: [
          "Mira carries 120 passengers and 18 cars.",
          "The Solvei, which is older, takes 80 passengers and no cars.",
        ],
        lies: [
          ["fused", "The ferry Mira carries 80 passengers."],
          ["fused", "The older Solvei carries 120 passengers."],
          ["fused", "The ferry Mira carries 18 passengers."],
          ["negationDropped", "The older Solvei carries 80 passengers and cars."],
          ["direction", "The newer Solvei carries 80 passengers but no cars."],
        ],
      },
      {
        quote: "A single ticket costs $6.50; children under 12 travel free.",
        truths: ["A single ticket costs 6.50 dollars.", "Children younger than 12 travel free."],
        lies: [
          ["number", "A single ticket costs $5.60."],
          ["unit", "A single ticket costs €6.50."],
          ["direction", "Children over 12 travel free."],
          ["number", "Children under 16 travel free."],
          ["negationAdded", "Children under 12 do not travel free."],
        ],
      },
      {
        quote: "Dogs are allowed on deck, but not in the saloon.",
        truths: [
          "Dogs are permitted on deck but not in the saloon.",
          "Dogs may be on deck; they are not allowed in the saloon.",
        ],
        lies: [
          ["negationDropped", "Dogs are allowed in the saloon."],
          ["direction", "Dogs are forbidden on deck."],
          ["negationAdded", "Dogs are not allowed on deck."],
        ],
      },
      {
        quote: "The crossing takes 45 minutes.",
        truths: [
          "The crossing lasts 45 minutes.",
          "It takes forty-five minutes to cross by ferry.",
        ],
        lies: [
          ["unit", "The crossing takes 45 hours."],
          ["number", "The crossing takes 54 minutes."],
          ["quantity", "The crossing takes less than 45 minutes."],
        ],
      },
      {
        quote: "Service was suspended from January to March 2017 because the slipway was unsafe.",
        truths: [
          "From January to March 2017 service was suspended as the slipway was not safe.",
          "An unsafe slipway led to the suspension of the service in early 2017, from January to March.",
        ],
        lies: [
          ["date", "Service was suspended from January to May 2017."],
          ["negationDropped", "Service was suspended because the slipway was safe."],
          ["date", "Service was suspended from January to March 2019."],
          ["negationAdded", "Service was never suspended."],
        ],
      },
    ],
  },
  {
    context: ["Museum of Clocks", "Collection"],
    text: "The museum holds about 1,300 clocks, 40 of which were made before 1700. Its oldest piece, a tower clock by Jonas Feld, dates from the fifteenth century. Feld never signed his works. The Weiss family lent the museum 16 watches in 1988 and withdrew half of them in 2003. More visitors come in winter than in summer.",
    pairs: [
      {
        quote: "The museum holds about 1,300 clocks, 40 of which were made before 1700.",
        truths: [
          "The museum has around 1300 clocks.",
          "Forty of the clocks were made before 1700.",
        ],
        lies: [
          ["fused", "The museum holds 40 clocks made before 1300."],
          ["direction", "40 of the clocks were made after 1700."],
          ["number", "The museum holds about 13,000 clocks."],
          ["quantity", "The museum holds only 16 clocks."],
        ],
      },
      {
        quote: "Its oldest piece, a tower clock by Jonas Feld, dates from the fifteenth century.",
        truths: [
          "The oldest piece is a 15th-century tower clock by Jonas Feld.",
          "A tower clock by Jonas Feld from the 15th century is the oldest piece.",
        ],
        lies: [
          [
            "number",
            "Its oldest piece, a tower clock by Jonas Feld, dates from the sixteenth century.",
          ],
          [
            "name",
            "Its oldest piece, a tower clock by Jonas Weiss, dates from the fifteenth century.",
          ],
          ["direction", "Its newest piece is a tower clock by Jonas Feld."],
        ],
      },
      {
        quote: "Feld never signed his works.",
        truths: ["Jonas Feld did not sign his works.", "Feld's works were never signed by him."],
        lies: [
          ["negationDropped", "Feld signed his works."],
          ["negationDropped", "Feld always signed his works."],
          ["name", "Weiss never signed his works."],
        ],
      },
      {
        quote:
          "The Weiss family lent the museum 16 watches in 1988 and withdrew half of them in 2003.",
        truths: [
          "In 1988 the museum was lent sixteen watches by the Weiss family.",
          "The Weiss family withdrew half of the watches in 2003.",
        ],
        lies: [
          ["fused", "The Weiss family lent the museum 16 watches in 2003."],
          ["date", "The Weiss family withdrew half of the watches in 1988."],
          ["direction", "The Weiss family borrowed 16 watches in 1988."],
          ["number", "The Weiss family lent the museum 60 watches in 1988."],
        ],
      },
      {
        quote: "More visitors come in winter than in summer.",
        truths: [
          "Fewer visitors come in summer than in winter.",
          "In winter there are more visitors than in summer.",
        ],
        lies: [
          ["direction", "More visitors come in summer than in winter."],
          ["direction", "Fewer visitors come in winter than in summer."],
        ],
      },
    ],
  },
  {
    context: ["Town Water Works", "Annual report 2014"],
    text: "The following pumps were renewed in 2014:\n\n- Pump A at Hill Street, at a cost of 72,000 euros\n- Pump B at Mill Lane, at a cost of 39,500 euros\n\nThe inspection by the State Laboratory found no lead in any of the 212 samples. In the 1990s lead had been found in one sample out of five. The director, Dr. Sofia Brandt, left in July 2014 and was succeeded by Karim Haddad. Some residents refused to pay the new fee.",
    pairs: [
      {
        quote: "Pump A at Hill Street, at a cost of 72,000 euros",
        truths: [
          "Pump A at Hill Street was renewed in 2014 for 72,000 euros.",
          "Renewing Pump A cost €72,000.",
        ],
        lies: [
          ["fused", "Pump A at Hill Street was renewed at a cost of 39,500 euros."],
          ["fused", "Pump A stands at Mill Lane."],
          ["number", "Pump A was renewed at a cost of 7,200 euros."],
        ],
      },
      {
        quote: "The inspection by the State Laboratory found no lead in any of the 212 samples.",
        truths: [
          "No lead was found by the State Laboratory in the 212 samples.",
          "The State Laboratory did not find lead in any of the 212 samples.",
        ],
        lies: [
          ["negationDropped", "The State Laboratory found lead in all of the 212 samples."],
          ["number", "The State Laboratory found no lead in any of the 221 samples."],
          ["name", "The inspection by the Federal Laboratory found no lead."],
        ],
      },
      {
        quote: "In the 1990s lead had been found in one sample out of five.",
        truths: ["Lead was found in one out of five samples in the 1990s."],
        lies: [
          ["date", "In the 1980s lead had been found in one sample out of five."],
          ["negationAdded", "In the 1990s no lead had been found."],
          ["number", "In the 1990s lead had been found in one sample out of fifty."],
        ],
      },
      {
        quote:
          "The director, Dr. Sofia Brandt, left in July 2014 and was succeeded by Karim Haddad.",
        truths: [
          "Karim Haddad succeeded Dr. Sofia Brandt as director.",
          "Dr. Sofia Brandt, the director, left in July 2014.",
        ],
        lies: [
          ["name", "Karim Haddad was succeeded by Sofia Brandt."],
          ["name", "The director, Karim Haddad, left in July 2014."],
          ["date", "The director, Dr. Sofia Brandt, left in June 2014."],
          ["direction", "The director, Dr. Sofia Brandt, arrived in July 2014."],
        ],
      },
      {
        quote: "Some residents refused to pay the new fee.",
        truths: [
          "Some residents did not pay the new fee.",
          "Several residents refused to pay the new fee.",
        ],
        lies: [
          ["quantity", "All residents refused to pay the new fee."],
          ["negationDropped", "Some residents agreed to pay the new fee."],
          ["quantity", "Most residents refused to pay the new fee."],
          ["direction", "Some residents refused to pay the old fee."],
        ],
      },
    ],
  },
  {
    context: ["Green Roof Programme", "Eligibility"],
    text: "Owners of buildings with a flat roof of at least 50 square metres are eligible. The grant covers up to 40 per cent of the cost, with a maximum of 9,000 euros per building. Applications sent after 30 September will not be considered. The city approved 61 of 88 applications in the first year. Schools are exempt from the fee.",
    pairs: [
      {
        quote: "Owners of buildings with a flat roof of at least 50 square metres are eligible.",
        truths: [
          "Owners are eligible if their building has a flat roof of no less than 50 square metres.",
          "Eligible are owners of buildings with flat roofs of 50 square metres or more.",
        ],
        lies: [
          [
            "quantity",
            "Owners of buildings with a flat roof of at most 50 square metres are eligible.",
          ],
          ["negationAdded", "Owners of buildings with a flat roof are not eligible."],
          ["negationAdded", "Owners of buildings with a flat roof are ineligible."],
          [
            "number",
            "Owners of buildings with a flat roof of at least 15 square metres are eligible.",
          ],
        ],
      },
      {
        quote:
          "The grant covers up to 40 per cent of the cost, with a maximum of 9,000 euros per building.",
        truths: [
          "Up to 40% of the cost is covered by the grant.",
          "Per building the grant is at most 9000 euros.",
        ],
        lies: [
          ["unit", "The grant covers up to 40 euros of the cost."],
          ["quantity", "The grant covers more than 40 per cent of the cost."],
          ["direction", "The grant has a minimum of 9,000 euros per building."],
          ["number", "The grant covers up to 90 per cent of the cost."],
        ],
      },
      {
        quote: "Applications sent after 30 September will not be considered.",
        truths: [
          "Applications that are sent after September 30 will not be considered.",
          "The city will not consider applications sent after 30 September.",
        ],
        lies: [
          ["direction", "Applications sent before 30 September will not be considered."],
          ["negationDropped", "Applications sent after 30 September will be considered."],
          ["date", "Applications sent after 30 November will not be considered."],
        ],
      },
      {
        quote: "The city approved 61 of 88 applications in the first year.",
        truths: [
          "In the first year, 61 of the 88 applications were approved by the city.",
          "Of 88 applications, sixty-one were approved in the first year.",
        ],
        lies: [
          ["number", "The city approved 16 of 88 applications in the first year."],
          ["direction", "The city rejected 61 of 88 applications in the first year."],
          ["quantity", "The city approved all applications in the first year."],
          ["number", "The city approved 61 of 88 applications in the second year."],
        ],
      },
      {
        quote: "Schools are exempt from the fee.",
        truths: [
          "Schools do not pay the fee; they are exempt from it.",
          "The fee is waived for schools, which are exempt.",
        ],
        lies: [
          ["negationAdded", "Schools are not exempt from the fee."],
          ["quantity", "Only schools are exempt from the fee."],
        ],
      },
    ],
  },
  {
    context: ["Expedition to the Kessel Plateau"],
    text: "The expedition left Port Amra on 2 August 1934 under Captain Hugo Stein. It reached the plateau after 19 days and stayed there until 5 November. Botanist Clara Wood collected 640 plants, and geologist Emil Roth drew the first map. Roth died of fever before the return. No later expedition has found the lake that Stein described.",
    pairs: [
      {
        quote: "The expedition left Port Amra on 2 August 1934 under Captain Hugo Stein.",
        truths: [
          "Led by Captain Hugo Stein, the expedition left Port Amra on August 2, 1934.",
          "The expedition departed from Port Amra in August 1934.",
        ],
        lies: [
          ["name", "The expedition left Port Amra in 1934 under Captain Emil Roth."],
          ["date", "The expedition left Port Amra on 8 February 1934."],
          ["direction", "The expedition arrived at Port Amra on 2 August 1934."],
          ["date", "The expedition left Port Amra on 5 November 1934."],
        ],
      },
      {
        quote: "It reached the plateau after 19 days and stayed there until 5 November.",
        truths: [
          "After nineteen days the expedition reached the plateau.",
          "It stayed on the plateau until November 5.",
        ],
        lies: [
          ["unit", "It reached the plateau after 19 weeks."],
          ["direction", "It stayed on the plateau since 5 November."],
          ["negationAdded", "It never reached the plateau."],
          ["number", "It reached the plateau after 90 days."],
        ],
      },
      {
        quote:
          "Botanist Clara Wood collected 640 plants, and geologist Emil Roth drew the first map.",
        truths: [
          "Emil Roth, a geologist, drew the first map.",
          "640 plants were collected by the botanist Clara Wood.",
        ],
        lies: [
          ["name", "Clara Wood drew the first map."],
          ["name", "Emil Roth collected 640 plants."],
          ["number", "Clara Wood collected 460 plants."],
          ["direction", "Emil Roth drew the last map."],
          ["name", "The first map was drawn by Clara Wood."],
        ],
      },
      {
        quote: "Roth died of fever before the return.",
        truths: [
          "Before the return Emil Roth died of fever.",
          "Fever killed Roth before the return: he died.",
        ],
        lies: [
          ["direction", "Roth died of fever after the return."],
          ["name", "Wood died of fever before the return."],
          ["negationAdded", "Roth did not die of fever."],
        ],
      },
      {
        quote: "No later expedition has found the lake that Stein described.",
        truths: [
          "The lake that Stein described has not been found by any later expedition.",
          "Later expeditions never found the lake described by Stein.",
        ],
        lies: [
          ["negationDropped", "A later expedition has found the lake that Stein described."],
          ["name", "No later expedition has found the lake that Wood described."],
        ],
      },
    ],
  },
];
