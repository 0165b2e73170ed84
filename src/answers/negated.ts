/** Whether a text says that something is not so; English. */
export function isNegated(text: string): boolean {
  return negation.test(text);
}

const negation =
  /\b(?:not|no|never|none|nor|neither|without|cannot|unable|fail(?:s|ed)?|refus\w+|except|unlike)\b|n['’]t\b/i;
