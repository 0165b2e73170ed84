import type { Act, Acts, Asker } from "./asker.js";
import { developerActs } from "./developer-acts.js";
import { interactionActs } from "./interaction-acts.js";
import type { RequestType, ResultOf } from "./protocol.js";
import { checkParams } from "./read-request.js";
import { talkingActs } from "./talking-acts.js";

const acts: Acts = { ...talkingActs, ...interactionActs, ...developerActs };

/** Carries out a request of the page. @throws {Error} one sentence for the viewer. */
export async function carryOut<Type extends RequestType>(
  asker: Asker,
  type: Type,
  params: unknown,
): Promise<ResultOf<Type>> {
  const act: Act<Type> = acts[type];
  return act(asker, checkParams(type, params));
}
