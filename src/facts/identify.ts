/** Makes twelve letters and digits of a text, the same for the same text. */
export type Identify = (text: string) => string;
