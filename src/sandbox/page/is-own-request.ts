import type { IncomingMessage } from "node:http";

/**
 * Whether a request was meant for this server, and no page from elsewhere made it: `Host` must be
 * 127.0.0.1 or localhost with the server's own port, and so must `Origin` where there is one. The
 * first keeps out pages that have their own name point here (DNS rebinding), the second requests that
 * a page from elsewhere makes openly.
 */
export function isOwnRequest({ headers, socket }: IncomingMessage): boolean {
  const own = ownHosts(socket.localPort ?? 0);
  const { host = "", origin } = headers;
  const isOwnOrigin = origin === undefined || own.some((name) => origin === `http://${name}`);
  return own.includes(host.toLowerCase()) && isOwnOrigin;
}

/** Browsers leave out the port that is usual. */
function ownHosts(port: number): string[] {
  return ["127.0.0.1", "localhost"].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
}
