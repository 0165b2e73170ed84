import type { JSX } from "preact";
import { useModel, usePage } from "../page-context.js";
import { Icon } from "../parts/icon.js";
import { IconButton } from "../parts/icon-button.js";

/** What was refused, until it is dismissed. */
export function Notices(): JSX.Element {
  const page = usePage();
  const { notices } = useModel();
  return (
    <div class="notices" role="alert">
      {notices.map(({ id, text }) => (
        <p key={id} class="notice">
          <Icon name="warning" />
          <span>{text}</span>
          <IconButton
            icon="close"
            label="Dismiss"
            onPress={() => {
              page.change((model) => ({
                ...model,
                notices: model.notices.filter((notice) => notice.id !== id),
              }));
            }}
          />
        </p>
      ))}
    </div>
  );
}
