/** What the process that indexes needs of its parent's environment; a token of Discord is not in it. */
const neededNames: ReadonlySet<string> = new Set([
  // The system's: programs, libraries, folders for a while.
  ...["PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"],
  // How embedding servers are reached, and models of huggingface.co that are not for everyone.
  ...["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "NODE_USE_ENV_PROXY"],
  ...["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR"],
  ...["HF_TOKEN", "HF_ACCESS_TOKEN"],
]);

/** Returns the variables of an environment that a process needs in order to index. */
export function neededEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const needed: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    // Windows and proxies know their variables in any case.
    if (value !== undefined && neededNames.has(name.toUpperCase())) needed[name] = value;
  }
  return needed;
}
