/** A sentence that a passage supports, and sentences near it that it does not. */
export interface ToldFact {
  readonly quote: string;
  /** In other words than the passage's. */
  readonly truth: string;
  readonly lies: readonly (readonly [LieKind, string])[];
}

export type LieKind =
  "wrong number" | "wrong date" | "swapped name" | "negation dropped" | "negation added" | "fused";

export interface ToldPassage {
  readonly title: string;
  readonly heading: string;
  readonly published: string;
  readonly text: string;
  readonly facts: readonly ToldFact[];
}

/** Passages about things that do not exist. */
export const toldPassages: readonly ToldPassage[] = [
  {
    title: "The tramway of Kesterholt",
    heading: "Opening",
    published: "1998",
    text: "The tramway of Kesterholt opened on 4 March 1903 with eleven cars. Its first director was Marta Ilves, a railway engineer from Dorn. The line to the harbour was not electrified before 1927.",
    facts: [
      {
        quote: "The tramway of Kesterholt opened on 4 March 1903 with eleven cars.",
        truth: "Kesterholt's tramway opened on March 4, 1903, with 11 cars.",
        lies: [
          ["wrong number", "The tramway of Kesterholt opened with fourteen cars."],
          ["wrong date", "The tramway of Kesterholt opened on 3 April 1903."],
          ["negation added", "The tramway of Kesterholt never opened in 1903."],
        ],
      },
      {
        quote: "Its first director was Marta Ilves, a railway engineer from Dorn.",
        truth: "The first director of the tramway was the railway engineer Marta Ilves.",
        lies: [["swapped name", "The first director of the tramway was Greta Olsen."]],
      },
      {
        quote: "The line to the harbour was not electrified before 1927.",
        truth: "The harbour line was not electrified before 1927.",
        lies: [["negation dropped", "The line to the harbour was electrified before 1927."]],
      },
    ],
  },
  {
    title: "Report on the Almen orchards",
    heading: "Harvest of 2014",
    published: "2015-02-10",
    text: "In 2014 the Almen orchards yielded 3,420 tonnes of pears, of which 18 percent were exported. Frost in April destroyed the cherries. The cooperative's chair, Jonas Pell, asked for a loan of 250,000 crowns, which the bank did not grant.",
    facts: [
      {
        quote: "In 2014 the Almen orchards yielded 3,420 tonnes of pears",
        truth: "The orchards of Almen yielded 3,420 tonnes of pears in 2014.",
        lies: [
          ["wrong number", "The Almen orchards yielded 4,320 tonnes of pears in 2014."],
          ["wrong date", "In 2015 the Almen orchards yielded 3,420 tonnes of pears."],
          ["fused", "The Almen orchards yielded 250,000 tonnes of pears in 2014."],
        ],
      },
      {
        quote: "Jonas Pell, asked for a loan of 250,000 crowns, which the bank did not grant",
        truth: "The bank did not grant the loan of 250,000 crowns for which Jonas Pell asked.",
        lies: [
          ["negation dropped", "The bank granted Jonas Pell a loan of 250,000 crowns."],
          ["swapped name", "Helga Brun asked for a loan of 250,000 crowns."],
        ],
      },
    ],
  },
  {
    title: "Treaty of Port Averne",
    heading: "Article 6",
    published: "1961-09-01",
    text: "Each party shall admit up to 40 inspectors a year. Inspectors must not carry arms. Disputes are heard by a panel of five judges that sits in Lowmark.",
    facts: [
      {
        quote: "Each party shall admit up to 40 inspectors a year.",
        truth: "Every party shall admit up to 40 inspectors a year.",
        lies: [["wrong number", "Each party shall admit up to 60 inspectors a year."]],
      },
      {
        quote: "Inspectors must not carry arms.",
        truth: "The inspectors must not carry arms.",
        lies: [["negation dropped", "Inspectors must carry arms."]],
      },
      {
        quote: "Disputes are heard by a panel of five judges that sits in Lowmark.",
        truth: "A panel of five judges, which sits in Lowmark, hears disputes.",
        lies: [
          ["swapped name", "Disputes are heard by a panel of five judges that sits in Dorn."],
          ["fused", "Disputes are heard by a panel of 40 judges that sits in Lowmark."],
        ],
      },
    ],
  },
  {
    title: "The Sable Fen observatory",
    heading: "Instruments",
    published: "2007-05",
    text: "The observatory's main telescope has a mirror of 2.6 metres. It was built by the brothers Otto and Karl Venn between 1968 and 1973. Visitors are not admitted at night.",
    facts: [
      {
        quote: "The observatory's main telescope has a mirror of 2.6 metres.",
        truth: "The main telescope of the observatory has a 2.6 metres mirror.",
        lies: [["wrong number", "The observatory's main telescope has a mirror of 6.2 metres."]],
      },
      {
        quote: "It was built by the brothers Otto and Karl Venn between 1968 and 1973.",
        truth: "The brothers Otto and Karl Venn built the telescope between 1968 and 1973.",
        lies: [
          [
            "swapped name",
            "It was built by the brothers Otto and Emil Venn between 1968 and 1973.",
          ],
          ["wrong date", "It was built by the brothers Otto and Karl Venn between 1978 and 1983."],
        ],
      },
      {
        quote: "Visitors are not admitted at night.",
        truth: "At night visitors are not admitted.",
        lies: [["negation dropped", "Visitors are admitted at night."]],
      },
    ],
  },
  {
    title: "Minutes of the Ferry Board",
    heading: "Third session",
    published: "2011-11-23",
    text: "The Ferry Board met on 21 November 2011 in Ormsund. Seven of its nine members were present. Secretary Ines Corvo reported that fares had risen by 4 percent. The board rejected the plan for a night ferry.",
    facts: [
      {
        quote: "The Ferry Board met on 21 November 2011 in Ormsund.",
        truth: "On 21 November 2011 the Ferry Board met in Ormsund.",
        lies: [
          ["wrong date", "The Ferry Board met on 12 November 2011 in Ormsund."],
          ["swapped name", "The Ferry Board met on 21 November 2011 in Lowmark."],
        ],
      },
      {
        quote: "Secretary Ines Corvo reported that fares had risen by 4 percent.",
        truth: "Fares had risen by 4 percent, reported secretary Ines Corvo.",
        lies: [
          ["wrong number", "Secretary Ines Corvo reported that fares had risen by 14 percent."],
          ["negation added", "Secretary Ines Corvo reported that fares had not risen."],
          ["fused", "Secretary Ines Corvo reported that fares had risen by 7 percent."],
        ],
      },
    ],
  },
  {
    title: "Lichens of the Hurn plateau",
    heading: "Survey",
    published: "2018",
    text: "The survey of 2016 counted 212 species of lichen on the Hurn plateau. Professor Abel Tranter led it. Thirty-one of the species had not been seen there before. Sheep do not graze on the northern slope.",
    facts: [
      {
        quote: "The survey of 2016 counted 212 species of lichen on the Hurn plateau.",
        truth: "On the Hurn plateau the survey of 2016 counted 212 species of lichen.",
        lies: [
          ["wrong number", "The survey of 2016 counted 221 species of lichen on the Hurn plateau."],
          ["fused", "The survey of 2016 counted 31 species of lichen on the Hurn plateau."],
          ["wrong date", "The survey of 2006 counted 212 species of lichen on the Hurn plateau."],
        ],
      },
      {
        quote: "Professor Abel Tranter led it.",
        truth: "Professor Abel Tranter led the survey.",
        lies: [["swapped name", "Professor Nora Quist led the survey."]],
      },
      {
        quote: "Sheep do not graze on the northern slope.",
        truth: "On the northern slope sheep do not graze.",
        lies: [["negation dropped", "Sheep graze on the northern slope."]],
      },
    ],
  },
  {
    title: "The glassworks of Vellin",
    heading: "Strike",
    published: "1979",
    text: "In May 1889 the workers of the glassworks went on strike for nine weeks. Their speaker was Tomas Rehn. The owner, Baron Falk, did not raise wages, but he shortened the working day to ten hours.",
    facts: [
      {
        quote: "In May 1889 the workers of the glassworks went on strike for nine weeks.",
        truth: "The workers of the glassworks went on strike for nine weeks in May 1889.",
        lies: [
          ["wrong number", "In May 1889 the workers went on strike for five weeks."],
          [
            "wrong date",
            "In May 1898 the workers of the glassworks went on strike for nine weeks.",
          ],
          ["fused", "In May 1889 the workers of the glassworks went on strike for ten weeks."],
        ],
      },
      {
        quote: "Their speaker was Tomas Rehn.",
        truth: "The workers' speaker was Tomas Rehn.",
        lies: [["swapped name", "The workers' speaker was Baron Falk."]],
      },
      {
        quote: "The owner, Baron Falk, did not raise wages",
        truth: "The owner, Baron Falk, did not raise wages.",
        lies: [["negation dropped", "The owner, Baron Falk, raised wages."]],
      },
    ],
  },
  {
    title: "Statutes of the Chess League",
    heading: "Members",
    published: "2003-01-15",
    text: "The league has 26 clubs. A club pays 120 crowns a year and may send two delegates. Players under 14 pay nothing. No player may belong to more than one club.",
    facts: [
      {
        quote: "A club pays 120 crowns a year and may send two delegates.",
        truth: "Each year a club pays 120 crowns, and it may send two delegates.",
        lies: [
          ["wrong number", "A club pays 220 crowns a year."],
          ["fused", "A club pays 26 crowns a year and may send two delegates."],
        ],
      },
      {
        quote: "No player may belong to more than one club.",
        truth: "No player may belong to more than one club.",
        lies: [["negation dropped", "A player may belong to more than one club."]],
      },
    ],
  },
  {
    title: "The floods of the river Tessel",
    heading: "1954",
    published: "2004-08",
    text: "On 9 July 1954 the Tessel rose to 7.8 metres at Brackwater. 340 houses were flooded, and nobody drowned. Mayor Eline Sorg had the lower town cleared the evening before.",
    facts: [
      {
        quote: "On 9 July 1954 the Tessel rose to 7.8 metres at Brackwater.",
        truth: "The Tessel rose to 7.8 metres at Brackwater on 9 July 1954.",
        lies: [
          ["wrong number", "On 9 July 1954 the Tessel rose to 8.7 metres at Brackwater."],
          ["wrong date", "On 9 June 1954 the Tessel rose to 7.8 metres at Brackwater."],
          ["swapped name", "On 9 July 1954 the Tessel rose to 7.8 metres at Ormsund."],
        ],
      },
      {
        quote: "340 houses were flooded, and nobody drowned.",
        truth: "Nobody drowned, but 340 houses were flooded.",
        lies: [
          ["wrong number", "430 houses were flooded."],
          ["fused", "340 houses were flooded, and 78 people drowned."],
        ],
      },
    ],
  },
  {
    title: "Seed bank of Northmere",
    heading: "Collection",
    published: "2020-06-30",
    text: "The seed bank keeps 58,000 samples at minus 18 degrees. It was founded in 1985 by Dr. Ruth Amsel and is paid for by four ministries. Samples are never sold.",
    facts: [
      {
        quote: "The seed bank keeps 58,000 samples at minus 18 degrees.",
        truth: "At minus 18 degrees the seed bank keeps 58,000 samples.",
        lies: [["wrong number", "The seed bank keeps 85,000 samples at minus 18 degrees."]],
      },
      {
        quote: "It was founded in 1985 by Dr. Ruth Amsel and is paid for by four ministries.",
        truth: "Dr. Ruth Amsel founded the seed bank in 1985.",
        lies: [
          ["swapped name", "Dr. Paul Amsel founded the seed bank in 1985."],
          ["wrong date", "Dr. Ruth Amsel founded the seed bank in 1995."],
        ],
      },
      {
        quote: "Samples are never sold.",
        truth: "The samples are never sold.",
        lies: [["negation dropped", "Samples are sold."]],
      },
    ],
  },
  {
    title: "Guide to the Ilmar caves",
    heading: "Visits",
    published: "2022-04",
    text: "The caves are 12 kilometres long, of which 900 metres can be visited. Tours start every 40 minutes from May to October. Dogs may not enter. The paintings were found by the teacher Lotte Brandis in 1931.",
    facts: [
      {
        quote: "The caves are 12 kilometres long, of which 900 metres can be visited.",
        truth: "Of the 12 kilometres of the caves, 900 metres can be visited.",
        lies: [
          ["wrong number", "The caves are 21 kilometres long."],
          ["fused", "The caves are 40 kilometres long, of which 900 metres can be visited."],
        ],
      },
      {
        quote: "Dogs may not enter.",
        truth: "Dogs may not enter the caves.",
        lies: [["negation dropped", "Dogs may enter the caves."]],
      },
      {
        quote: "The paintings were found by the teacher Lotte Brandis in 1931.",
        truth: "The teacher Lotte Brandis found the paintings in 1931.",
        lies: [
          ["swapped name", "The teacher Lotte Ferrand found the paintings in 1931."],
          ["wrong date", "The teacher Lotte Brandis found the paintings in 1913."],
        ],
      },
    ],
  },
  {
    title: "Annual review of the Marlow library",
    heading: "Lending",
    published: "2013-03-01",
    text: "In 2012 the library lent 146,000 books, 9,000 fewer than in 2011. Librarian Samir Doun introduced a reading room for children. Newspapers cannot be borrowed.",
    facts: [
      {
        quote: "In 2012 the library lent 146,000 books, 9,000 fewer than in 2011.",
        truth: "The library lent 146,000 books in 2012.",
        lies: [
          ["wrong number", "The library lent 164,000 books in 2012."],
          ["fused", "The library lent 9,000 books in 2012."],
        ],
      },
      {
        quote: "Librarian Samir Doun introduced a reading room for children.",
        truth: "A reading room for children was introduced by librarian Samir Doun.",
        lies: [
          ["swapped name", "Librarian Clara Voss introduced a reading room for children."],
          ["negation added", "Librarian Samir Doun did not introduce a reading room for children."],
        ],
      },
    ],
  },
  {
    title: "The Orrin expedition",
    heading: "Return",
    published: "1936",
    text: "The expedition returned on 30 August 1934 after 417 days. Captain Leif Orrin brought home 63 crates of stones. Two sledges were lost, but no dog died.",
    facts: [
      {
        quote: "The expedition returned on 30 August 1934 after 417 days.",
        truth: "After 417 days, on 30 August 1934, the expedition returned.",
        lies: [
          ["wrong number", "The expedition returned after 471 days."],
          ["wrong date", "The expedition returned on 13 August 1934."],
        ],
      },
      {
        quote: "Captain Leif Orrin brought home 63 crates of stones.",
        truth: "63 crates of stones were brought home by captain Leif Orrin.",
        lies: [
          ["swapped name", "Captain Axel Byström brought home 63 crates of stones."],
          ["fused", "Captain Leif Orrin brought home 417 crates of stones."],
        ],
      },
    ],
  },
  {
    title: "Salt works of Quenby",
    heading: "Pans",
    published: "1967-10",
    text: "The works had 48 pans in 1820 and only 15 in 1870. Widow Anneke Stol ran them from 1831 to 1852. The salt was not taxed until 1845.",
    facts: [
      {
        quote: "The works had 48 pans in 1820 and only 15 in 1870.",
        truth: "In 1820 the works had 48 pans, in 1870 only 15.",
        lies: [["wrong number", "The works had 84 pans in 1820."]],
      },
      {
        quote: "Widow Anneke Stol ran them from 1831 to 1852.",
        truth: "From 1831 to 1852 the widow Anneke Stol ran the works.",
        lies: [
          ["swapped name", "Widow Judith Kamp ran them from 1831 to 1852."],
          ["wrong date", "Widow Anneke Stol ran the works from 1841 to 1862."],
        ],
      },
      {
        quote: "The salt was not taxed until 1845.",
        truth: "Until 1845 the salt was not taxed.",
        lies: [["negation dropped", "The salt was taxed until 1845."]],
      },
    ],
  },
];
