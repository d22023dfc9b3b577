// The text box itself: Enter sends, Shift+Enter breaks the line, arrows move in the offered list.
import type { KeyboardEvent, RefObject } from "react";
import { useEffect } from "react";
import type { useCompletion } from "./use-completion.ts";
import type { useComposer } from "./use-composer.ts";

interface Props {
  area: RefObject<HTMLTextAreaElement | null>;
  label: string;
  placeholder: string;
  listId: string;
  composer: ReturnType<typeof useComposer>;
  completion: ReturnType<typeof useCompletion>;
}

export function ComposerArea({ area, label, placeholder, listId, composer, completion }: Props) {
  const { text } = composer;

  // biome-ignore lint/correctness/useExhaustiveDependencies: measures again when the text changes
  useEffect(() => {
    const box = area.current;
    if (!box) return;
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 260)}px`;
  }, [area, text]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // The Enter that ends a Korean syllable is not a wish to send.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (completion.onKey(event)) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    void composer.send();
  };

  return (
    <textarea
      ref={area}
      className="composer-area"
      rows={1}
      aria-label={label}
      aria-controls={completion.offer ? listId : undefined}
      aria-activedescendant={completion.offer ? `${listId}-${completion.at}` : undefined}
      placeholder={placeholder}
      value={text}
      onChange={(event) => {
        composer.setText(event.target.value);
        completion.look(event.target);
      }}
      onSelect={(event) => completion.look(event.currentTarget)}
      onBlur={completion.close}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        void composer.attach([...event.clipboardData.files]);
      }}
    />
  );
}
