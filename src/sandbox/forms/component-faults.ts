import { componentTexts, eachComponent } from "../world/component-texts.js";
import type { FieldFault } from "./form-error.js";
import { repeated } from "./select-forms.js";

/** Of one message, nested components counted (docs: components, reference, "Anatomy"). */
const mostComponents = 40;
/** Characters of all text displays of one message. */
const mostText = 4000;

/** What is wrong with the components of a message as a whole. */
export function componentFaults(components: readonly unknown[]): FieldFault[] {
  const path = ["components"];
  const all = eachComponent(components);
  const length = componentTexts(components).join("").length;
  const faults: FieldFault[] = duplicateFaults(components);
  if (all.length > mostComponents)
    faults.push({
      path,
      code: "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
      message: `The total number of components must be ${mostComponents} or fewer; there are ${all.length}`,
    });
  if (length > mostText)
    faults.push({
      path,
      code: "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      message: `The total size of the displayable text exceeds ${mostText} characters: ${length}`,
    });
  return faults;
}

function duplicateFaults(components: readonly unknown[]): FieldFault[] {
  const places = [...placed(components, ["components"])];
  return (["custom_id", "id"] as const).flatMap((key) => {
    const having = places.filter(({ component }) => Boolean(component[key]));
    const again = new Set(repeated(having.map(({ component }) => component[key])));
    return having
      .filter((_, at) => again.has(at))
      .map(({ path }) => ({ path: [...path, key], ...duplicated[key] }));
  });
}

interface Placed {
  readonly path: PropertyKey[];
  readonly component: Readonly<Record<string, unknown>>;
}

/** All components with the fields that lead to them. */
function* placed(value: unknown, path: PropertyKey[]): Generator<Placed> {
  if (Array.isArray(value)) {
    for (const [at, inner] of value.entries()) yield* placed(inner, [...path, at]);
  } else if (typeof value === "object" && value !== null) {
    const component: Placed["component"] = { ...value };
    yield { path, component };
    for (const key of ["components", "accessory", "component"])
      yield* placed(component[key], [...path, key]);
  }
}

const duplicated = {
  custom_id: {
    code: "COMPONENT_CUSTOM_ID_DUPLICATED",
    message: "Component custom id cannot be duplicated",
  },
  id: { code: "COMPONENT_ID_DUPLICATED", message: "Component id cannot be duplicated" },
};
