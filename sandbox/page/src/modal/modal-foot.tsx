// The buttons at the bottom of a modal.
import type { View } from "../../../protocol.ts";
import { plainString } from "../form/plain-string.ts";
import { Spinner } from "../ui/spinner.tsx";
import { useWords } from "../workspace/context.ts";

interface Props {
  view: View;
  isSubmitting: boolean;
  onClose: () => void;
}

export function ModalFoot({ view, isSubmitting, onClose }: Props) {
  const words = useWords();
  return (
    <footer className="modal-foot">
      <button type="button" className="block-button large" onClick={onClose}>
        {plainString(view.close ?? (view.submit ? words.cancel : words.close))}
      </button>
      {view.submit !== null && (
        <button type="submit" className="block-button primary large" disabled={isSubmitting} aria-busy={isSubmitting}>
          {isSubmitting && <Spinner label={words.loading} />}
          {plainString(view.submit)}
        </button>
      )}
    </footer>
  );
}
