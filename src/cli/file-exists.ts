import { access } from "node:fs/promises";

/** Whether a file stands there and may be seen. */
export function fileExists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
