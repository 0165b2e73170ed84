/** Something that went wrong and was told to somebody under an id. */
export interface Fault {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** One line. */
  readonly message: string;
}

export interface LastFaultsOptions {
  /**
   * How many are remembered.
   *
   * @default 20
   */
  readonly size?: number;
  /**
   * Takes secrets out of a message, see `createRedaction`.
   *
   * @default nothing is taken out
   */
  readonly redact?: (text: string) => string;
}

/** The last faults of this process. */
export interface LastFaults {
  remember(fault: Fault): void;
  /** Newest first. */
  list(): readonly Fault[];
}

const maxMessageLength = 300;

/** Remembers the last faults; of a message its first line, and no more than 300 characters of it. */
export function createLastFaults({
  size = 20,
  redact = (text) => text,
}: LastFaultsOptions = {}): LastFaults {
  let faults: readonly Fault[] = [];
  return {
    remember({ id, at, message }) {
      // First redacted and then cut, or half a secret might be left.
      const [line = ""] = redact(message).split(/[\n\r]/, 1);
      const short = line.slice(0, maxMessageLength).toWellFormed();
      faults = [{ id, at, message: short }, ...faults].slice(0, size);
    },
    list: () => faults,
  };
}
