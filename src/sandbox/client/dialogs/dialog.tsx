import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "../parts/icon-button.js";
import { useElementId } from "../parts/use-element-id.js";

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  /** What the button says that ends it. */
  readonly submit: string;
  readonly isBusy?: boolean;
  readonly problem?: string | undefined;
  readonly children: ComponentChildren;
}

/** A dialog in front of everything: Escape closes it, and the focus stays in it. */
export function Dialog(props: DialogProps): JSX.Element {
  const { title, onClose, onSubmit, submit, isBusy = false, problem, children } = props;
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useElementId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog?.open === false) dialog.showModal();
    dialog?.querySelector<HTMLElement>("textarea, .dialog-body input, .select-button")?.focus();
    return () => {
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onSubmit();
        }}
      >
        <header class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label="Close" onPress={onClose} />
        </header>
        <div class="dialog-body">{children}</div>
        {problem !== undefined && (
          <p class="dialog-problem" role="alert">
            {problem}
          </p>
        )}
        <DialogFoot submit={submit} isBusy={isBusy} onClose={onClose} />
      </form>
    </dialog>
  );
}

type DialogFootProps = Required<Pick<DialogProps, "submit" | "isBusy" | "onClose">>;

function DialogFoot({ submit, isBusy, onClose }: DialogFootProps): JSX.Element {
  return (
    <footer class="dialog-foot">
      <button type="button" class="button button-secondary" onClick={onClose}>
        Cancel
      </button>
      <button type="submit" class="button button-primary" aria-busy={isBusy}>
        {submit}
      </button>
    </footer>
  );
}
