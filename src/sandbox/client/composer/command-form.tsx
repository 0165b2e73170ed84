import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PageChannel } from "../../page/protocol.js";
import { useLocale } from "../page-context.js";
import { IconButton } from "../parts/icon-button.js";
import type { TypedCommand } from "./list-commands.js";
import { localized } from "./localized.js";
import { OptionField } from "./option-field.js";
import { type CommandTyping, useCommandForm } from "./use-command-form.js";

type Option = APIApplicationCommandBasicOption;

export interface CommandFormProps {
  readonly channel: PageChannel;
  readonly command: TypedCommand;
  /** The command was sent, or given up. */
  readonly onLeave: () => void;
}

/** A command that is being typed: a field for each option, optional ones when they are wanted. */
export function CommandForm(props: CommandFormProps): JSX.Element {
  const { command, onLeave } = props;
  const form = useRef<HTMLFormElement>(null);
  const [focused, setFocused] = useState<Option | undefined>(undefined);
  const typing = useCommandForm(props);
  const { shown, problems } = typing;
  const locale = useLocale();
  // Before the next key comes.
  useLayoutEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLElement>(".option input, .command-send");
    fields?.item(Math.max(0, shown.length - 1)).focus();
  }, [shown.length]);
  const problem = Object.values(problems)[0];
  const described = focused ? localized(focused, locale).description : command.description;
  return (
    <form
      ref={form}
      class="composer command-form"
      aria-label={command.shown}
      onSubmit={(event) => {
        event.preventDefault();
        void typing.send();
      }}
      onKeyDown={({ key, target }) => {
        const isEmpty = target instanceof HTMLInputElement && target.value === "";
        const isGivenUp = key === "Escape" || (key === "Backspace" && isEmpty && shown.length < 2);
        if (isGivenUp) onLeave();
      }}
    >
      <p class={problem === undefined ? "hint" : "hint hint-problem"} aria-live="polite">
        {problem ?? described}
      </p>
      <div class="command-line">
        <span class="command-name">{command.shown}</span>
        <Options typing={typing} onFocus={setFocused} />
        <span class="command-buttons">
          <IconButton icon="close" label="Cancel command" onPress={onLeave} />
          <button type="submit" class="button button-primary command-send">
            Send
          </button>
        </span>
      </div>
    </form>
  );
}

interface OptionsProps {
  readonly typing: CommandTyping;
  readonly onFocus: (option: Option) => void;
}

function Options({ typing, onFocus }: OptionsProps): JSX.Element {
  const { shown, rest, entries, problems } = typing;
  const locale = useLocale();
  return (
    <>
      {shown.map((option) => (
        <OptionField
          key={option.name}
          option={option}
          entry={entries[option.name] ?? { text: "" }}
          problem={problems[option.name]}
          onEntry={(entry) => {
            typing.enter(option.name, entry);
          }}
          onFocus={() => {
            onFocus(option);
          }}
          inputWith={(text) => typing.inputWith(option, text)}
        />
      ))}
      {rest.map((option) => (
        <button
          key={option.name}
          type="button"
          class="option-add"
          title={localized(option, locale).description}
          onClick={() => {
            typing.add(option.name);
          }}
        >
          + {localized(option, locale).name}
        </button>
      ))}
    </>
  );
}
