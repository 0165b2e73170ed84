/** How a language says one thing, and how it says several. */
export interface CountedWords {
  readonly locale: string;
  readonly one: string;
  readonly more: string;
}

/** A number with its noun: `1 document`, `1,200 documents`. Which form is right depends on the language. */
export function counted(count: number, { locale, one, more }: CountedWords): string {
  const word = new Intl.PluralRules(locale).select(count) === "one" ? one : more;
  return `${count.toLocaleString(locale)} ${word}`;
}
