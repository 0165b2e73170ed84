import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Suggestion } from "./suggestion.js";

export interface SuggestionListProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** The one that is marked. */
  readonly active: number;
  readonly onPick: (suggestion: Suggestion) => void;
}

/** What could complete the text, above the box; the focus stays in the box. */
export function SuggestionList(props: SuggestionListProps): JSX.Element {
  const { id, suggestions, active, onPick } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const isCommands = suggestions[0]?.kind === "command";
  return (
    <div
      ref={list}
      id={id}
      class="suggestions"
      role="listbox"
      aria-label={isCommands ? "Commands" : "Names"}
    >
      {suggestions.map((suggestion, at) => (
        <div
          key={nameOf(suggestion)}
          id={`${id}-${at}`}
          class="suggestion"
          role="option"
          aria-selected={at === active}
          onPointerDown={(event) => {
            // The box keeps the focus.
            event.preventDefault();
          }}
          onClick={() => {
            onPick(suggestion);
          }}
        >
          <SuggestionWords suggestion={suggestion} />
        </div>
      ))}
    </div>
  );
}

const nameOf = (suggestion: Suggestion): string =>
  suggestion.kind === "command" ? suggestion.command.command : suggestion.shown;

function SuggestionWords({ suggestion }: { readonly suggestion: Suggestion }): JSX.Element {
  if (suggestion.kind === "name")
    return (
      <>
        <strong>{suggestion.shown}</strong> <span>{suggestion.detail}</span>
      </>
    );
  const { shown, description, options } = suggestion.command;
  const required = options.filter((option) => option.required === true);
  return (
    <>
      <strong>{shown}</strong>
      {required.map(({ name }) => (
        <span key={name} class="suggestion-option">
          {name}
        </span>
      ))}{" "}
      <span>{description}</span>
    </>
  );
}
