/**
 * Returns the address of a server without slashes at its end.
 *
 * @param setting where the owner wrote it, for the message.
 * @param Fault what is thrown when it is not an http or https address, or holds a user name or
 * password, which would then stand in messages.
 */
export function readProviderUrl(
  address: string,
  setting: string,
  Fault: new (message: string) => Error,
): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Fault(
      `Cannot use ${setting} as it must be an address that starts with http:// or https://`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new Fault(`Cannot use ${setting} as it must not hold a user name or password`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}
