import type { Route } from "./rest-call.js";

export interface FoundRoute {
  readonly route: Route;
  /** The parts of the path that the route names, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/**
 * The first route that fits, "otherMethod" when one fits but for its method, undefined when none
 * does.
 */
export function findRoute(
  routes: readonly Route[],
  { method, path }: { readonly method: string; readonly path: string },
): FoundRoute | "otherMethod" | undefined {
  const fitting = routes.flatMap((route) => {
    const params = match(route.path, path);
    return params ? [{ route, params }] : [];
  });
  const found = fitting.find(({ route }) => route.method === method);
  return found ?? (fitting.length > 0 ? "otherMethod" : undefined);
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, parts] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const name = wanted[at] ?? "";
    const decoded = decode(part);
    if (decoded === undefined) return undefined;
    if (name.startsWith(":")) params[name.slice(1)] = decoded;
    else if (name !== decoded) return undefined;
  }
  return params;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
