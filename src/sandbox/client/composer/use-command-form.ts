import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { useState } from "preact/hooks";
import type { CommandInput, OptionInput, PageChannel } from "../../page/protocol.js";
import { uploadFile } from "../connection/upload-file.js";
import { sentenceOf } from "../model/sentence-of.js";
import { useLocale, usePage, usePageState } from "../page-context.js";
import type { TypedCommand } from "./list-commands.js";
import { optionChoices } from "./option-choices.js";
import { type OptionEntry, type ReadOption, readOption } from "./read-options.js";

type Option = APIApplicationCommandBasicOption;
type Entries = Readonly<Record<string, OptionEntry>>;

export interface CommandTyping {
  /** The options that have a field: required ones, and those that were added. */
  readonly shown: readonly Option[];
  /** Those that can still be added. */
  readonly rest: readonly Option[];
  readonly entries: Entries;
  /** Option → why its value cannot be sent. */
  readonly problems: Readonly<Record<string, string>>;
  readonly add: (name: string) => void;
  readonly enter: (name: string, entry: OptionEntry) => void;
  readonly send: () => Promise<void>;
  /** The command as it stands, with a text for one option. */
  readonly inputWith: (option: Option, text: string) => CommandInput;
}

export interface CommandFormOptions {
  readonly channel: PageChannel;
  readonly command: TypedCommand;
  /** The command was sent. */
  readonly onLeave: () => void;
}

/** Keeps what is typed for a command, and sends it. */
export function useCommandForm(given: CommandFormOptions): CommandTyping {
  const { command } = given;
  const read = useReading();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [entries, setEntries] = useState<Entries>({});
  const [problems, setProblems] = useState<Problems>({});
  const isShown = (option: Option): boolean =>
    option.required === true || added.includes(option.name);
  const shown = command.options.filter(isShown);
  const values = (): [string, ReadOption][] =>
    shown.map((option) => [option.name, read(option, entries[option.name])]);
  const send = useSending(given);
  return {
    shown,
    rest: command.options.filter((option) => !isShown(option)),
    entries,
    problems,
    add: (name) => {
      setAdded([...added, name]);
    },
    enter: (name, entry) => {
      setEntries({ ...entries, [name]: entry });
      setProblems({});
    },
    send: async () => {
      const found = problemsIn(values());
      setProblems(found);
      if (Object.keys(found).length === 0) await send(values());
    },
    inputWith: (option, text) => inputOf(given, [...values(), [option.name, textValue(text)]]),
  };
}

type Problems = Readonly<Record<string, string>>;

const textValue = (value: string): ReadOption => ({ kind: "value", value });

const problemsIn = (values: readonly [string, ReadOption][]): Problems =>
  Object.fromEntries(
    values.flatMap(([name, value]) => (value.kind === "invalid" ? [[name, value.problem]] : [])),
  );

/** The command as far as it can be read; of two values of an option, the last one holds. */
function inputOf(
  { channel, command }: CommandFormOptions,
  values: readonly (readonly [string, ReadOption])[],
): CommandInput {
  const options = Object.fromEntries(
    values.flatMap(([name, given]) => (given.kind === "value" ? [[name, given.value]] : [])),
  );
  return { channelId: channel.id, command: command.command, options };
}

function useSending(
  given: CommandFormOptions,
): (values: readonly [string, ReadOption][]) => Promise<void> {
  const page = usePage();
  return async (values) => {
    try {
      const options = Object.fromEntries((await Promise.all(values.map(sendable))).flat());
      await page.demand("useCommand", { ...inputOf(given, values), options });
      given.onLeave();
    } catch (error) {
      page.tell(sentenceOf(error));
    }
  };
}

function useReading(): (option: Option, entry: OptionEntry | undefined) => ReadOption {
  const state = usePageState();
  const locale = useLocale();
  return (option, entry = { text: "" }) =>
    readOption(option, entry, optionChoices(option, { state, locale }));
}

async function sendable([name, given]: readonly [string, ReadOption]): Promise<
  [string, OptionInput][]
> {
  if (given.kind === "value") return [[name, given.value]];
  if (given.kind !== "file") return [];
  const { upload } = await uploadFile(given.file);
  return [[name, { upload }]];
}
