import type { APISelectMenuComponent } from "discord-api-types/v10";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePage, usePageState } from "../page-context.js";
import { Select } from "../parts/select.js";
import type { OfMessage } from "./component-source.js";
import { defaultValues, menuOptions } from "./menu-options.js";

export interface ComponentSelectProps extends OfMessage {
  readonly menu: APISelectMenuComponent;
}

/** A select menu of a message; it shows what was chosen last. */
export function ComponentSelect({ menu, source }: ComponentSelectProps): JSX.Element {
  const page = usePage();
  const state = usePageState();
  const defaults = defaultValues(menu);
  const [chosen, setChosen] = useState(defaults);
  useEffect(() => {
    setChosen(defaults);
    // What is chosen by default may change with the message.
  }, [defaults.join("\n")]);
  const { placeholder = "Make a selection", max_values: most = 1, disabled = false } = menu;
  return (
    <Select
      placeholder={placeholder}
      options={menuOptions(menu, state)}
      chosen={chosen}
      most={most}
      isDisabled={disabled || !source.may.press}
      onChoose={(values) => {
        setChosen(values);
        void page.useComponent(source.message.id, menu.custom_id, values);
      }}
    />
  );
}
