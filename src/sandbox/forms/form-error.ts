import { ApiError, type FormErrors, type FormFault } from "../api-error.js";

/** A fault of a form and the field that has it. */
export interface FieldFault extends FormFault {
  readonly path: readonly PropertyKey[];
}

interface Branch {
  [field: string]: Branch | FormFault[];
}

/** "Invalid Form Body" with all its faults, nested as the fields are. */
export function formError(faults: readonly FieldFault[]): ApiError {
  const errors: Branch = {};
  for (const { path, code, message } of faults) {
    const fault = { code, message };
    const branch = path.reduce<Branch>((at, key) => step(at, String(key)), errors);
    const known = branch["_errors"];
    branch["_errors"] = Array.isArray(known) ? [...known, fault] : [fault];
  }
  return new ApiError("Invalid Form Body", {
    status: 400,
    code: 50035,
    errors: errors as FormErrors,
  });
}

function step(branch: Branch, key: string): Branch {
  const next = branch[key];
  if (next && !Array.isArray(next)) return next;
  const fresh: Branch = {};
  branch[key] = fresh;
  return fresh;
}
