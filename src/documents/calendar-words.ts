/** The months in English, from January. */
export const englishMonths: readonly string[] =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** The days of the week in English, from Monday. */
export const englishWeekdays: readonly string[] =
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
