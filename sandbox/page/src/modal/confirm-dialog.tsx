// "Are you sure?": the app's confirm objects, and the page's own questions.
import { useId } from "react";
import { SlackText } from "../text/slack-text.tsx";
import { useWords } from "../workspace/context.ts";
import type { OpenQuestion } from "../workspace/use-confirm.ts";
import { useOpenDialog } from "./use-open-dialog.ts";

export function ConfirmDialog({ question }: { question: OpenQuestion }) {
  const words = useWords();
  const titleId = useId();
  const dialog = useOpenDialog(true);
  return (
    <dialog
      ref={dialog}
      className="modal confirm"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        question.answer(false);
      }}
    >
      <h2 id={titleId}>{question.title ?? words.confirm}</h2>
      <div className="confirm-text">
        <SlackText text={question.text} />
      </div>
      <footer className="modal-foot">
        <button type="button" className="block-button large" onClick={() => question.answer(false)}>
          {question.deny ?? words.cancel}
        </button>
        <button
          type="button"
          className={`block-button large ${question.style ?? "primary"}`}
          onClick={() => question.answer(true)}
        >
          {question.confirm ?? words.confirm}
        </button>
      </footer>
    </dialog>
  );
}
