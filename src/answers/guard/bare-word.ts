/** A word in lower case without the ending of the possessive. */
export const bare = (word: string): string => word.replace(/'s?$/u, "");

/** Endings of English words that are seldom names. */
export const ordinaryEnding =
  /(?:ly|ing|ed|ions?|ments?|ness|ity|ship|ies|[^s]s|eral|ers?|ance|ence|ism)$/u;
