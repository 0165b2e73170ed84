import { destination as openDestination, type LevelWithSilent, type Logger, pino } from "pino";
import { loggable } from "./loggable.js";
import { prettyLine } from "./pretty-line.js";
import { createRedaction } from "./redaction.js";

/** Structured lines, one an event. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  /** A log whose lines all have these fields too. */
  child(bindings: object): Log;
}

/** Where lines go; each ends in a line feed. */
export interface LogDestination {
  write(line: string): void;
}

export interface LogOptions {
  /** Lines below this level are not written. */
  readonly level: Exclude<LevelWithSilent, "trace" | "fatal">;
  /**
   * Lines for people rather than JSON.
   *
   * @default false
   */
  readonly pretty?: boolean;
  /** @default standard output, written at once, and given up without a word when nobody reads it */
  readonly destination?: LogDestination;
  /**
   * What never stands in a line, wherever it is hidden: tokens, keys, passwords. See
   * `createRedaction` for what is found.
   *
   * @default []
   */
  readonly secrets?: readonly string[];
}

/**
 * Makes a log. A line has `time` (ISO 8601), `level`, `msg` and the given fields; an error among them
 * has its stack and cause. Above `debug` fields named `question`, `content` and `text` are dropped.
 */
export function createLog(options: LogOptions): Log {
  const { level, pretty = false, destination = standardOutput(), secrets = [] } = options;
  const redact = createRedaction(secrets);
  const settings = {
    level,
    // Neither process id nor host name: who runs several processes binds what tells them apart.
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = pino(settings, {
    write(line: string) {
      // The whole line at last, so that it does not matter how a secret came in.
      const safe = redact(line);
      destination.write(pretty ? prettyLine(safe) : safe);
    },
  });
  return wrap(logger);
}

function wrap(logger: Logger): Log {
  const write =
    (level: "debug" | "info" | "warn" | "error") =>
    (fields: object, message: string): void => {
      if (!logger.isLevelEnabled(level)) return;
      logger[level](plain(fields, { dropWords: level !== "debug" }), message);
    };
  return {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    child: (bindings) => wrap(logger.child(plain(bindings, { dropWords: true }))),
  };
}

/** An error that is given as the fields itself stands under `error`. */
function plain(fields: object, options: { readonly dropWords: boolean }): object {
  const data = loggable(fields instanceof Error ? { error: fields } : fields, options);
  return typeof data === "object" && data !== null ? data : { value: data };
}

/** A full disk or a closed pipe must not end the bot. */
function standardOutput(): LogDestination {
  const stream = openDestination({ dest: 1, sync: true });
  stream.on("error", () => undefined);
  return stream;
}
