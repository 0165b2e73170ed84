import type { z } from "zod/v4";
import { type FieldFault, formError } from "./form-error.js";

type Issue = z.core.$ZodIssue;

/**
 * What a schema makes of a body; `at` are the fields that lead to it.
 *
 * @throws {ApiError} 50035 with everything that is wrong.
 */
export function readForm<Output>(
  schema: z.ZodType<Output>,
  body: unknown,
  at: readonly string[] = [],
): Output {
  const result = schema.safeParse(body ?? {}, { reportInput: true });
  if (result.success) return result.data;
  throw formError(
    result.error.issues.map((issue) => {
      const { path, ...fault } = describe(issue);
      return { ...fault, path: [...at, ...path] };
    }),
  );
}

/** An issue in Discord's words. */
function describe(issue: Issue): FieldFault {
  const { path } = issue;
  const fault = (code: string, message = issue.message): FieldFault => ({ path, code, message });
  switch (issue.code) {
    case "custom":
      return fault(String(issue.params?.["code"] ?? "BASE_TYPE_INVALID"));
    case "invalid_type":
      return isMissing(issue)
        ? fault("BASE_TYPE_REQUIRED", "This field is required")
        : fault(...wrongType(issue.expected));
    case "too_big":
      return fault(...tooBig(issue.origin, issue.maximum));
    case "too_small":
      return fault(...tooSmall(issue.origin, issue.minimum));
    case "invalid_value":
      return fault("BASE_TYPE_CHOICES", `Value must be one of {${issue.values.join(", ")}}.`);
    case "invalid_union":
      return { ...fault("UNION_TYPE_CHOICES"), path: path.slice(0, -1) };
    case "invalid_format":
      return fault("STRING_TYPE_REGEX", "String value did not match validation regex.");
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_key":
    case "invalid_element":
      return fault("BASE_TYPE_INVALID");
  }
}

const isMissing = (issue: Issue): boolean => issue.input === undefined;

function wrongType(expected: string): [code: string, message: string] {
  if (expected === "array")
    return ["LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"];
  if (expected === "object")
    return ["DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"];
  if (expected === "boolean") return ["BOOLEAN_TYPE_CONVERT", "Must be either true or false."];
  if (expected === "string") return ["STRING_TYPE_CONVERT", "Could not interpret as string."];
  return ["NUMBER_TYPE_COERCE", `Value is not ${expected}.`];
}

function tooBig(origin: string, maximum: number | bigint): [code: string, message: string] {
  if (origin === "string" || origin === "array")
    return ["BASE_TYPE_MAX_LENGTH", `Must be ${maximum} or fewer in length.`];
  return ["NUMBER_TYPE_MAX", `int value should be less than or equal to ${maximum}.`];
}

function tooSmall(origin: string, minimum: number | bigint): [code: string, message: string] {
  if (origin === "string" || origin === "array")
    return ["BASE_TYPE_MIN_LENGTH", `Must be ${minimum} or more in length.`];
  return ["NUMBER_TYPE_MIN", `int value should be greater than or equal to ${minimum}.`];
}
