// Under the text: attach, emoji, mention, the app's shortcuts, send.
import { useRef, useState } from "react";
import { EmojiPicker } from "../emoji/emoji-picker.tsx";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Spinner } from "../ui/spinner.tsx";
import { useWords } from "../workspace/context.ts";
import { ShortcutsButton } from "./shortcuts-button.tsx";
import type { useComposer } from "./use-composer.ts";

interface Props {
  composer: ReturnType<typeof useComposer>;
  isThread: boolean;
  onInsert: (text: string) => void;
}

export function ComposerFoot({ composer, isThread, onInsert }: Props) {
  const words = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const canSend = composer.text.trim() !== "" || composer.files.length > 0;
  return (
    <div className="composer-foot">
      <IconButton icon="plus" label={words.attach} className="round" onClick={() => picker.current?.click()} />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={words.attach}
        data-testid={isThread ? "thread-files" : "channel-files"}
        onChange={(event) => {
          void composer.attach([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <IconButton
        icon="smile"
        label={words.insertEmoji}
        menu="dialog"
        isOpen={isOpen}
        buttonRef={setAnchor}
        onClick={() => setOpen(!isOpen)}
      />
      <IconButton icon="at" label={words.mention} onClick={() => onInsert("@")} />
      {!isThread && <ShortcutsButton icon="bolt" />}
      <span className="composer-note">{words.enterHint}</span>
      <button
        type="button"
        className={canSend ? "send ready" : "send"}
        aria-label={words.send}
        disabled={!canSend || composer.isBusy}
        onClick={() => void composer.send()}
      >
        {composer.isBusy ? <Spinner label={words.loading} /> : <Icon name="send" size={17} />}
      </button>
      {isOpen && anchor && (
        <EmojiPicker anchor={anchor} onPick={(name) => onInsert(`:${name}: `)} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}
