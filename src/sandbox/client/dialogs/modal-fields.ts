import type {
  APIComponentInLabel,
  APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import { componentTypes as types } from "../discord-constants.js";

/** What stands in a modal: a text, or something to enter with its label. */
export type ShownField =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "input";
      readonly label: string;
      readonly description?: string | undefined;
      readonly component: APIComponentInLabel;
    };

/** What a modal shows, from top to bottom. */
export function modalFields({ components }: APIModalInteractionResponseCallbackData): ShownField[] {
  return components.flatMap((component): ShownField[] => {
    if (component.type === types.TextDisplay) return [{ kind: "text", text: component.content }];
    if (component.type === types.Label) {
      const { label, description, component: inside } = component;
      return [{ kind: "input", label, description, component: inside }];
    }
    // Rows are the older way, where each text input brings its own label.
    return component.components.map((input) => ({
      kind: "input",
      label: input.label ?? "",
      component: input,
    }));
  });
}
