// Opens a <dialog> as a modal and puts the focus where the app wants it, else in the first field.
import { useCallback } from "react";

export function useOpenDialog(isOpen: boolean) {
  return useCallback(
    (dialog: HTMLDialogElement | null) => {
      if (!dialog || !isOpen || dialog.open) return;
      dialog.showModal();
      const fields = "[data-focus-on-load], .modal-body input:not([type=file]), .modal-body textarea";
      const wanted =
        dialog.querySelector<HTMLElement>("[data-focus-on-load]") ?? dialog.querySelector<HTMLElement>(fields);
      wanted?.focus();
    },
    [isOpen],
  );
}
