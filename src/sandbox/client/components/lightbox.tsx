import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "../parts/icon-button.js";

export interface LightboxProps {
  readonly picture: { readonly url: string; readonly description: string };
  readonly onClose: () => void;
}

/** A picture in front of everything, in full size; Escape or a press beside it closes it. */
export function Lightbox({ picture, onClose }: LightboxProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (dialog?.open === false) dialog.showModal();
    return () => {
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class="lightbox"
      aria-label="Picture in full size"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <IconButton icon="close" label="Close" onPress={onClose} class="lightbox-close" />
      {/* It scrolls, so it takes the keys. */}
      <div class="lightbox-picture" tabIndex={0}>
        <img src={picture.url} alt={picture.description} />
      </div>
    </dialog>
  );
}
