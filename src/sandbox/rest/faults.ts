/** A request that a fault is to meet. */
export interface FaultTarget {
  /** @default any method */
  readonly method?: string;
  /**
   * Path without `/api/v10` and query; `*` stands for one part, `**` for all that follow, for
   * example "/channels/**". @default any path
   */
  readonly path?: string;
  /** How many requests it meets. @default 1 */
  readonly times?: number;
}

/** What goes wrong. */
export type Fault =
  /** 429; `retryAfter` is in seconds. */
  | { readonly kind: "rateLimit"; readonly retryAfter: number; readonly global?: boolean }
  /** An answer that did not come from the API, for example 502 of a proxy. */
  | { readonly kind: "status"; readonly status: number }
  /** An error of the API. */
  | {
      readonly kind: "error";
      readonly status: number;
      readonly code: number;
      readonly message: string;
    }
  /** The connection is cut: before the call is carried out, or after it. */
  | { readonly kind: "cut"; readonly when: "before" | "after" }
  /** The call is carried out later than it came. */
  | { readonly kind: "delay"; readonly ms: number };

/** What goes wrong with REST calls, on demand. */
export interface Faults {
  /** Lets the next requests that match meet a fault. */
  add(fault: Fault, target?: FaultTarget): void;
  /** Milliseconds that every call takes at least. @default 0 */
  latencyMs: number;
  /** The fault that this request meets, if any; it is used up by one. */
  take(request: { readonly method: string; readonly path: string }): Fault | undefined;
  /** Forgets all that have not been met. */
  clear(): void;
}

/** No faults yet. */
export function createFaults(): Faults {
  const planned: { fault: Fault; target: FaultTarget; left: number }[] = [];
  return {
    latencyMs: 0,
    add(fault, target = {}) {
      planned.push({ fault, target, left: target.times ?? 1 });
    },
    take(request) {
      const at = planned.findIndex(({ target }) => matches(target, request));
      const plan = planned[at];
      if (!plan) return undefined;
      if (--plan.left <= 0) planned.splice(at, 1);
      return plan.fault;
    },
    clear() {
      planned.length = 0;
    },
  };
}

function matches(
  { method, path }: FaultTarget,
  request: { readonly method: string; readonly path: string },
): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  return path === undefined || pattern(path).test(request.path);
}

function pattern(path: string): RegExp {
  const parts = path
    .split("/")
    .map((part) => (part === "**" ? ".*" : part === "*" ? "[^/]+" : literally(part)));
  return new RegExp(`^${parts.join("/")}$`);
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
