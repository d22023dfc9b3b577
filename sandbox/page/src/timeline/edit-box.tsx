// Edits one's own message in its place.
import { type KeyboardEvent, useState } from "react";
import type { Message } from "../../../protocol.ts";
import { fromSent, toSent } from "../composer/sent-text.ts";
import { GrowingArea } from "../elements/plain-text-element.tsx";
import { useWs } from "../workspace/context.ts";

export function EditBox({ message, onDone }: { message: Message; onDone: () => void }) {
  const { state, words, actOrTell } = useWs();
  const [text, setText] = useState(() => fromSent(state, message.text));
  const { channelId, ts } = message;

  const save = async () => {
    if (text.trim() === "") return;
    const result = await actOrTell({ kind: "edit", channelId, ts, text: toSent(state, text) });
    if (result.ok) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onDone();
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <div className="edit-box">
      <GrowingArea
        aria-label={words.editBox}
        autoFocus
        value={text}
        rows={1}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="edit-buttons">
        <button type="button" className="block-button" onClick={onDone}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="block-button primary"
          disabled={text.trim() === ""}
          onClick={() => void save()}
        >
          {words.save}
        </button>
      </div>
    </div>
  );
}
