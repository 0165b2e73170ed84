/** Styles of a timestamp (https://discord.com/developers/docs/reference#message-formatting). */
export type TimestampStyle = "t" | "T" | "d" | "D" | "f" | "F" | "R";

/** A piece of a text in Discord's Markdown. */
export type MarkdownNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "break" }
  | {
      readonly kind: "bold" | "italic" | "underline" | "strike" | "spoiler" | "quote" | "subtext";
      readonly children: readonly MarkdownNode[];
    }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "fence"; readonly text: string; readonly language?: string }
  | {
      readonly kind: "heading";
      readonly level: 1 | 2 | 3;
      readonly children: readonly MarkdownNode[];
    }
  | {
      readonly kind: "list";
      /** The number of its first item; absent in a list of bullets. */
      readonly start?: number;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  /** `url` is http or https. */
  | { readonly kind: "link"; readonly url: string; readonly children: readonly MarkdownNode[] }
  | { readonly kind: "user" | "role" | "channel"; readonly id: string }
  | { readonly kind: "everyone"; readonly text: string }
  | { readonly kind: "command"; readonly name: string }
  | { readonly kind: "emoji"; readonly name: string }
  | { readonly kind: "timestamp"; readonly seconds: number; readonly style: TimestampStyle };
