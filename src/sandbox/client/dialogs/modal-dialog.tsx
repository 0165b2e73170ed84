import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { FieldInput, ModalEvent } from "../../page/protocol.js";
import { sentenceOf } from "../model/sentence-of.js";
import { usePage } from "../page-context.js";
import { Dialog } from "./dialog.js";
import { ModalField } from "./modal-field.js";
import { modalFields } from "./modal-fields.js";

export interface ModalDialogProps {
  readonly opened: ModalEvent;
}

/** A modal that the bot opened. It stays open until it is submitted or closed. */
export function ModalDialog({ opened }: ModalDialogProps): JSX.Element {
  const { interactionId, modal } = opened;
  const page = usePage();
  const [fields, setFields] = useState<Readonly<Record<string, FieldInput>>>({});
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const close = (): void => {
    page.change((model) =>
      model.modal?.interactionId === interactionId ? { ...model, modal: undefined } : model,
    );
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    try {
      await page.demand("submit", { interactionId, fields });
      close();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={modal.title}
      submit="Submit"
      problem={problem}
      isBusy={isBusy}
      onClose={close}
      onSubmit={() => void submit()}
    >
      {modalFields(modal).map((field, at) => (
        <ModalField
          key={at}
          field={field}
          value={field.kind === "input" ? fields[field.component.custom_id] : undefined}
          onValue={(customId, value) => {
            setFields((given) => ({ ...given, [customId]: value }));
            setProblem(undefined);
          }}
        />
      ))}
    </Dialog>
  );
}
