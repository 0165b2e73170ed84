import { knownError } from "../known-errors.js";

/** @throws {ApiError} 50109 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw knownError("invalidJson");
  }
}
