import { ComponentType } from "discord-api-types/v10";
import type { APIMessageTopLevelComponent } from "discord-api-types/v10";

interface Nested {
  readonly type: ComponentType;
  readonly custom_id?: string;
}

/** The components of a message as they are, but with the button of that custom id disabled. */
export function disableButton(
  components: readonly APIMessageTopLevelComponent[],
  id: string,
): APIMessageTopLevelComponent[] {
  return components.map((component) => withDisabled(component, id));
}

function withDisabled<Component extends Nested>(component: Component, id: string): Component {
  if (component.type === ComponentType.Button && component.custom_id === id) {
    return { ...component, disabled: true };
  }
  if (!("components" in component) || !Array.isArray(component.components)) return component;
  const nested: readonly Nested[] = component.components;
  return { ...component, components: nested.map((part) => withDisabled(part, id)) };
}
