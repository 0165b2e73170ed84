import type { JSX } from "preact";
import { useModel, usePage } from "../page-context.js";
import { Icon } from "../parts/icon.js";

export interface UnansweredLinesProps {
  readonly channelId: string;
}

/** The commands in a channel to which nobody responded in time. */
export function UnansweredLines({ channelId }: UnansweredLinesProps): JSX.Element {
  const page = usePage();
  const { unanswered } = useModel();
  const here = unanswered.filter((told) => told.channelId === channelId);
  return (
    <div role="alert">
      {here.map(({ interactionId, command }) => (
        <p key={interactionId} class="unanswered">
          <Icon name="warning" />
          <span>
            {command !== null && <strong>/{command.replace(/^\//, "")}: </strong>}
            The application did not respond.{" "}
          </span>
          <button
            type="button"
            class="link-button"
            onClick={() => {
              page.change((model) => ({
                ...model,
                unanswered: model.unanswered.filter((one) => one.interactionId !== interactionId),
              }));
            }}
          >
            Dismiss
          </button>
        </p>
      ))}
    </div>
  );
}
