/** Finds where JSON objects end in a text that comes character by character. */
export interface ObjectFinder {
  /** Whether no object is open. */
  isOutside(): boolean;
  /** Returns the object that ends with this character, from its `{` on; those within come first. */
  read(character: string): string | undefined;
}

/** Braces and strings are all it knows: what stands in an object need not be JSON. */
export function createObjectFinder(): ObjectFinder {
  const starts: number[] = [];
  let text = "";
  let inString = false;
  let isEscaped = false;

  return {
    isOutside: () => starts.length === 0,
    read(character) {
      if (starts.length === 0) text = "";
      text += character;
      if (inString) readInString(character);
      else if (character === '"') inString = starts.length > 0;
      else if (character === "{") starts.push(text.length - 1);
      else if (character === "}" && starts.length > 0) return text.slice(starts.pop());
      return undefined;
    },
  };

  function readInString(character: string): void {
    inString = isEscaped || character !== '"';
    isEscaped = !isEscaped && character === "\\";
  }
}
