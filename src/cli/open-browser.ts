import open from "open";

/** Opens an address in the browser where somebody is likely to look: from a terminal, not in CI. */
export async function openBrowser(address: string): Promise<void> {
  const { CI, SSH_CONNECTION } = process.env;
  if (!process.stdout.isTTY || CI !== undefined || SSH_CONNECTION !== undefined) return;
  // The address has been told; without a browser that is enough.
  await open(address).then(
    (child) => {
      child.on("error", () => undefined);
    },
    () => undefined,
  );
}
