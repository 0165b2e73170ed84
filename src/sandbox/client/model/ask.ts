import type { ParamsOf, RequestType, ResultOf } from "../../page/protocol.js";

/** Asks the sandbox. Undefined when it refuses, which the viewer is told. */
export type Ask = <Type extends RequestType>(
  type: Type,
  params: ParamsOf<Type>,
) => Promise<ResultOf<Type> | undefined>;
