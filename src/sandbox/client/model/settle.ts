import type { PageModel, PendingUse } from "./page-model.js";

/** An interaction was acknowledged or given up: what was used is idle again. */
export function settle(model: PageModel, interactionId: string): PageModel {
  return {
    ...model,
    settled: new Set([...model.settled, interactionId]),
    pending: model.pending.filter((use) => use.interactionId !== interactionId),
  };
}

/** A component is used. */
export function beginUse(model: PageModel, use: PendingUse): PageModel {
  const failed = new Set(model.failed);
  failed.delete(use.messageId);
  return { ...model, failed, pending: [...without(model, use), use] };
}

/** The sandbox told the interaction of a use, whose acknowledgement may have come before; or refused it. */
export function nameUse(
  model: PageModel,
  use: PendingUse,
  interactionId: string | undefined,
): PageModel {
  const rest = without(model, use);
  if (interactionId === undefined || model.settled.has(interactionId))
    return { ...model, pending: rest };
  return { ...model, pending: [...rest, { ...use, interactionId }] };
}

const without = ({ pending }: PageModel, use: PendingUse): readonly PendingUse[] =>
  pending.filter(
    ({ messageId, customId }) => messageId !== use.messageId || customId !== use.customId,
  );
