import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { absent } from "./status-of.js";

/**
 * The layout of an index folder:
 *
 *     CURRENT                       the name of the generation in use, as 000042
 *     building.json, building.lock  who is building, while someone is
 *     generations/000042/           one generation; never changed once it has its name
 *     generations/.building-43-777  one that process 777 is writing, or left when it was killed
 */
export function generationsFolder(folder: string): string {
  return join(folder, "generations");
}

/** The folder of one generation. */
export function generationFolder(folder: string, number: number): string {
  return join(generationsFolder(folder), generationName(number));
}

/** The name of a generation's folder: six digits. */
export function generationName(number: number): string {
  return String(number).padStart(6, "0");
}

/** The number of a generation's folder; undefined for any other name. */
export function generationNumber(name: string): number | undefined {
  return /^[0-9]{6}$/.test(name) ? Number(name) : undefined;
}

/** The numbers of the generations that are there, whole or not, ascending. */
export async function listGenerations(folder: string): Promise<number[]> {
  const names = (await readdir(generationsFolder(folder)).catch(absent)) ?? [];
  const numbers = names.map(generationNumber).filter((number) => number !== undefined);
  return numbers.sort((a, b) => a - b);
}
