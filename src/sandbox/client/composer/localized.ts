interface Named {
  readonly name: string;
  readonly description?: string;
  readonly name_localizations?: Readonly<Partial<Record<string, string | null>>> | null;
  readonly description_localizations?: Readonly<Partial<Record<string, string | null>>> | null;
}

/** A name and a description in a language; as registered where there is no translation. */
export function localized(
  { name, description = "", name_localizations, description_localizations }: Named,
  locale: string,
): { readonly name: string; readonly description: string } {
  return {
    name: name_localizations?.[locale] ?? name,
    description: description_localizations?.[locale] ?? description,
  };
}
