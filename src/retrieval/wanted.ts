/** What kind of words would answer: a date, a number of some kind, or a name of some kind. */
export type Wanted =
  | "year"
  | "date"
  | "century"
  | "frequency"
  | "count"
  | "duration"
  | "age"
  | "money"
  | "share"
  | "measure"
  /** A number with any unit: "how much". */
  | "amount"
  | "person"
  | "place"
  | "name";
