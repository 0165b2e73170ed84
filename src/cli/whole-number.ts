import { InvalidArgumentError } from "commander";

/**
 * Reads an option that counts something.
 *
 * @throws {InvalidArgumentError} unless it is a whole number from 1.
 */
export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError("It must be 1 or more.");
  return number;
}
