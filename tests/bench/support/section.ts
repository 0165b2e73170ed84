/** One part of the report. */
export interface Section {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly targets: readonly Target[];
}

/** What was to be reached, and what was. */
export interface Target {
  readonly what: string;
  readonly measured: string;
  /** Undefined where there is no target. */
  readonly met: boolean | undefined;
}

export interface SectionOptions {
  /** An empty folder that is removed afterwards. */
  readonly folder: string;
  /** How often what takes long is measured. */
  readonly runs: number;
  /** Also measures 100,000 passages. */
  readonly large: boolean;
  /** Says what is being measured. */
  readonly note: (what: string) => void;
}
