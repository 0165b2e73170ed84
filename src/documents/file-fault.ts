/** What went wrong with a file, in words that follow its name and a colon. */
export function fileFault(error: unknown): string {
  const code = errorCode(error);
  if (code === "EACCES" || code === "EPERM") return "it cannot be read: permission denied";
  if (code === "ENOENT") return "it is not there any more";
  if (code === "ELOOP") return "it is a link that leads to itself";
  return `it cannot be read: ${code ?? String(error)}`;
}

/** The system's name of an error, as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
