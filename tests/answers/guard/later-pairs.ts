import type { PairedPassage } from "./pairs.js";

/**
 * Passages that were written after the rules. At first sight of them 67 of 71 lies were cut and 56 of 60
 * true sentences kept; the rules were mended on them since, so that they measure no more than the others.
 */
export const laterPassages: readonly PairedPassage[] = [
  {
    context: ["Valley Beekeepers' Union", "Minutes, autumn meeting"],
    text: "Chairwoman Petra Novak opened the meeting and welcomed 57 guests. Treasurer Olaf Berg reported that income had fallen from 12,300 to 9,800 euros in 2020. The members rejected a higher fee by 31 votes to 12. Ivo Kranz, who keeps 140 hives near Selm, was elected deputy chair. No hives were lost to frost, but mites killed almost a quarter of the colonies.",
    pairs: [
      {
        quote: "Chairwoman Petra Novak opened the meeting and welcomed 57 guests.",
        truths: [
          "The meeting was opened by Chairwoman Petra Novak.",
          "Petra Novak welcomed fifty-seven guests.",
        ],
        lies: [
          ["name", "The meeting was opened by Treasurer Olaf Berg."],
          ["direction", "Chairwoman Petra Novak closed the meeting."],
          ["number", "Petra Novak welcomed 75 guests."],
        ],
      },
      {
        quote:
          "Treasurer Olaf Berg reported that income had fallen from 12,300 to 9,800 euros in 2020.",
        truths: [
          "According to treasurer Olaf Berg, income fell to 9,800 euros in 2020.",
          "Income decreased from €12,300 to €9,800 in 2020.",
        ],
        lies: [
          ["direction", "Income rose from 9,800 to 12,300 euros in 2020."],
          ["date", "Income fell from 12,300 to 9,800 euros in 2021."],
          ["name", "Ivo Kranz reported that income had fallen."],
          ["negationAdded", "Income had not fallen in 2020."],
        ],
      },
      {
        quote: "The members rejected a higher fee by 31 votes to 12.",
        truths: [
          "By 31 votes to 12 the members refused a higher fee.",
          "A higher fee was not accepted by the members.",
        ],
        lies: [
          ["direction", "The members approved a higher fee by 31 votes to 12."],
          ["direction", "The members rejected a lower fee by 31 votes to 12."],
          ["number", "The members rejected a higher fee by 13 votes to 12."],
          ["quantity", "All members rejected a higher fee."],
        ],
      },
      {
        quote: "Ivo Kranz, who keeps 140 hives near Selm, was elected deputy chair.",
        truths: ["Ivo Kranz was elected deputy chair.", "Ivo Kranz has 140 hives near Selm."],
        lies: [
          ["name", "Olaf Berg was elected deputy chair."],
          ["number", "Ivo Kranz keeps 57 hives near Selm."],
          ["negationAdded", "Ivo Kranz was not elected deputy chair."],
          ["name", "Ivo Kranz keeps 140 hives near Sorv."],
        ],
      },
      {
        quote: "No hives were lost to frost, but mites killed almost a quarter of the colonies.",
        truths: ["Frost did not cost any hives.", "Mites killed nearly a quarter of the colonies."],
        lies: [
          ["negationDropped", "Hives were lost to frost."],
          ["negationAdded", "Mites did not kill any of the colonies."],
          ["quantity", "Mites killed all of the colonies."],
        ],
      },
    ],
  },
  {
    context: ["Night Train Study", "2. Findings"],
    text: "Between 2011 and 2015 the railway closed three of its five night lines. Passengers from Gent to Varna now change twice, which adds four hours. Fares start at 39 francs and must be paid in advance. Dr. Mona Elk interviewed 212 travellers; 64 percent of them would pay more for a private cabin. The ministry has not answered the study yet.",
    pairs: [
      {
        quote: "Between 2011 and 2015 the railway closed three of its five night lines.",
        truths: [
          "The railway closed 3 of its 5 night lines between 2011 and 2015.",
          "From 2011 to 2015 three night lines were closed by the railway.",
        ],
        lies: [
          ["direction", "Between 2011 and 2015 the railway opened three night lines."],
          ["number", "Between 2011 and 2015 the railway closed four of its five night lines."],
          ["date", "Between 2001 and 2015 the railway closed three of its five night lines."],
          ["quantity", "Between 2011 and 2015 the railway closed all of its night lines."],
        ],
      },
      {
        quote: "Passengers from Gent to Varna now change twice, which adds four hours.",
        truths: [
          "Passengers who travel from Gent to Varna change twice.",
          "Changing twice adds four hours for passengers from Gent to Varna.",
        ],
        lies: [
          ["direction", "Passengers from Varna to Gent now change twice."],
          ["unit", "Changing twice adds four minutes."],
          ["number", "Passengers from Gent to Varna now change three times."],
        ],
      },
      {
        quote: "Fares start at 39 francs and must be paid in advance.",
        truths: [
          "The lowest fare is 39 francs; it must be paid in advance.",
          "Fares have to be paid in advance and start at 39 francs.",
        ],
        lies: [
          ["unit", "Fares start at 39 euros."],
          ["number", "Fares start at 93 francs."],
          ["quantity", "Fares may be paid in advance."],
          ["negationAdded", "Fares need not be paid in advance."],
        ],
      },
      {
        quote:
          "Dr. Mona Elk interviewed 212 travellers; 64 percent of them would pay more for a private cabin.",
        truths: [
          "Mona Elk interviewed 212 travellers.",
          "64% of the travellers would pay more for a private cabin.",
        ],
        lies: [
          ["number", "Dr. Mona Elk interviewed 64 travellers."],
          ["direction", "64 percent of the travellers would pay less for a private cabin."],
          ["name", "Dr. Mona Hirsch interviewed 212 travellers."],
          ["number", "46 percent of the travellers would pay more for a private cabin."],
          ["direction", "64 percent of the travellers would pay more for a public cabin."],
        ],
      },
      {
        quote: "The ministry has not answered the study yet.",
        truths: [
          "So far the ministry has not answered the study.",
          "The study has not been answered by the ministry.",
        ],
        lies: [
          ["negationDropped", "The ministry has answered the study."],
          ["negationDropped", "The ministry has already answered the study."],
        ],
      },
    ],
  },
  {
    context: ["Treaty of Lorne", "Background"],
    text: "Altia invaded Borvo in March 1702 after talks in Lorne had broken down. Queen Hild of Borvo fled to Cadia, where King Oswin gave her 3,000 soldiers. Cadia and Borvo signed an alliance on 9 May 1703. Altia never recognised it. The war ended with the Treaty of Lorne in 1706, under which Altia kept the port of Rhen but returned the islands.",
    pairs: [
      {
        quote: "Altia invaded Borvo in March 1702 after talks in Lorne had broken down.",
        truths: [
          "In March 1702 Borvo was invaded by Altia.",
          "After talks in Lorne had broken down, Altia invaded Borvo.",
        ],
        lies: [
          ["name", "Borvo invaded Altia in March 1702."],
          ["name", "Cadia invaded Borvo in March 1702."],
          ["date", "Altia invaded Borvo in May 1702."],
          ["direction", "Altia invaded Borvo before talks in Lorne had broken down."],
        ],
      },
      {
        quote: "Queen Hild of Borvo fled to Cadia, where King Oswin gave her 3,000 soldiers.",
        truths: ["King Oswin gave Queen Hild 3000 soldiers.", "Queen Hild fled to Cadia."],
        lies: [
          ["name", "King Oswin fled to Cadia."],
          ["direction", "Queen Hild fled from Cadia."],
          ["number", "King Oswin gave her 300 soldiers."],
          ["name", "Queen Hild gave King Oswin 3,000 soldiers."],
        ],
      },
      {
        quote: "Cadia and Borvo signed an alliance on 9 May 1703.",
        truths: [
          "An alliance was signed by Borvo and Cadia on May 9, 1703.",
          "Borvo and Cadia signed an alliance in 1703.",
        ],
        lies: [
          ["name", "Altia and Borvo signed an alliance on 9 May 1703."],
          ["date", "Cadia and Borvo signed an alliance in 1706."],
          ["date", "Cadia and Borvo signed an alliance on 19 May 1703."],
        ],
      },
      {
        quote: "Altia never recognised it.",
        truths: [
          "Altia did not recognise the alliance.",
          "The alliance was never recognised by Altia.",
        ],
        lies: [
          ["negationDropped", "Altia recognised the alliance."],
          ["name", "Cadia never recognised it."],
        ],
      },
      {
        quote:
          "The war ended with the Treaty of Lorne in 1706, under which Altia kept the port of Rhen but returned the islands.",
        truths: [
          "The Treaty of Lorne ended the war in 1706.",
          "Under the treaty Altia kept the port of Rhen and returned the islands.",
        ],
        lies: [
          ["direction", "The war began with the Treaty of Lorne in 1706."],
          ["negationAdded", "Altia did not return the islands."],
          ["name", "Borvo kept the port of Rhen."],
          ["date", "The war ended in 1703."],
        ],
      },
    ],
  },
  {
    context: ["Community Clinic", "House rules"],
    text: "Patients under 18 need the consent of a parent before treatment, except in emergencies. The clinic opens at 8 a.m. on weekdays and is closed on public holidays. Nurses may give vaccines, but only doctors may prescribe antibiotics. Each visit costs 15 dollars, and repeat visits within seven days are free. Records are kept for ten years and are then deleted.",
    pairs: [
      {
        quote:
          "Patients under 18 need the consent of a parent before treatment, except in emergencies.",
        truths: [
          "Before treatment, patients younger than 18 need a parent's consent.",
          "Except in emergencies, the consent of a parent is needed for patients under 18.",
        ],
        lies: [
          ["direction", "Patients over 18 need the consent of a parent before treatment."],
          ["direction", "Patients under 18 need the consent of a parent after treatment."],
          ["number", "Patients under 16 need the consent of a parent before treatment."],
          [
            "negationAdded",
            "Patients under 18 do not need the consent of a parent before treatment.",
          ],
        ],
      },
      {
        quote: "The clinic opens at 8 a.m. on weekdays and is closed on public holidays.",
        truths: [
          "On weekdays the clinic opens at 8 a.m.",
          "The clinic does not open on public holidays; it is closed.",
        ],
        lies: [
          ["number", "The clinic opens at 9 a.m. on weekdays."],
          ["direction", "The clinic closes at 8 a.m. on weekdays."],
          ["direction", "The clinic is open on public holidays."],
        ],
      },
      {
        quote: "Nurses may give vaccines, but only doctors may prescribe antibiotics.",
        truths: [
          "Vaccines may be given by nurses.",
          "Only doctors are allowed to prescribe antibiotics.",
        ],
        lies: [
          ["negationAdded", "Nurses may not give vaccines."],
          ["quantity", "Nurses must give vaccines."],
          ["negationAdded", "Doctors may not prescribe antibiotics."],
          ["quantity", "Only nurses may give vaccines."],
        ],
      },
      {
        quote: "Each visit costs 15 dollars, and repeat visits within seven days are free.",
        truths: ["A visit costs $15.", "Repeat visits within 7 days cost nothing: they are free."],
        lies: [
          ["number", "Each visit costs 50 dollars."],
          ["unit", "Each visit costs 15 euros."],
          ["unit", "Repeat visits within seven weeks are free."],
          ["negationAdded", "Repeat visits within seven days are not free."],
        ],
      },
      {
        quote: "Records are kept for ten years and are then deleted.",
        truths: [
          "Records are deleted after they have been kept for 10 years.",
          "The clinic keeps records for ten years.",
        ],
        lies: [
          ["unit", "Records are kept for ten months and are then deleted."],
          ["number", "Records are kept for twelve years."],
          ["negationAdded", "Records are never deleted."],
        ],
      },
    ],
  },
];
