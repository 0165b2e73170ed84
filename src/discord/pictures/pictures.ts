/** A picture to attach to a message. */
export interface Picture {
  /** Name of the file, to be shown as `attachment://name`. */
  readonly name: string;
  readonly png: Uint8Array;
  /** Alternative text: its words, also where a font lacks their characters; 1 to 1,024 characters. */
  readonly description: string;
}

/** What every picture is told. All texts are plain and in the reader's language. */
interface PictureTexts {
  /** The heading, drawn on one line. */
  readonly title: string;
  /** What the alternative text begins with: "Timeline of 8 events". */
  readonly summary: string;
  /** What the alternative text ends with where a character could not be drawn. */
  readonly undrawnNotice: string;
}

export interface TimelineEntry {
  /** Drawn in bold on one line: "2–4 September 2019". */
  readonly date: string;
  /** Drawn on up to three lines. */
  readonly title: string;
  /** Drawn on one line. */
  readonly place?: string;
}

export interface TimelinePicture extends PictureTexts {
  /** Beside the heading: "2 / 5". @default nothing */
  readonly page?: string;
  /** In their order; the first `pictureLimits.events` are drawn. */
  readonly events: readonly TimelineEntry[];
}

export interface SubjectEntry {
  readonly name: string;
  /** Mentions in each of the documents, in their order; 0, or missing, where there are none. */
  readonly counts: readonly number[];
}

export interface TopicsPicture extends PictureTexts {
  /** What a dot's size stands for: "sentences that mention it". */
  readonly scale: string;
  /** Titles; the first `pictureLimits.documents` are drawn. */
  readonly documents: readonly string[];
  /** The first `pictureLimits.subjects` are drawn. */
  readonly subjects: readonly SubjectEntry[];
}

export const pictureLimits = { events: 8, subjects: 10, documents: 8 } as const;

/**
 * Draws pictures, legible on a phone in Discord's dark theme: 1,080 pixels wide, at most 2,400 high.
 * What is asked for again soon is not drawn again.
 */
export interface Pictures {
  /**
   * Events below one another, as `timeline.png`.
   *
   * @throws {PictureError} when no font has three in ten of the characters, or one of the title or a
   * date; when too many pictures wait, when it takes too long, when the thread that draws failed, or
   * after `close`. Answers are complete without pictures: show them alone.
   */
  timeline(picture: TimelinePicture): Promise<Picture>;
  /**
   * Which documents speak of which subjects, as `topics.png`.
   *
   * @throws {PictureError} likewise.
   */
  topics(picture: TopicsPicture): Promise<Picture>;
  /** Ends the thread that draws; what waits is rejected. */
  close(): Promise<void>;
}
