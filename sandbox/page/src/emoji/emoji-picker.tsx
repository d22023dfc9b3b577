// The emoji picker: search by name or word, a skin tone, groups.
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { Floating } from "../ui/floating.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../workspace/context.ts";
import { recall, remember } from "../workspace/remember.ts";
import { EmojiIcon } from "./emoji.tsx";
import { EmojiGrid } from "./emoji-grid.tsx";
import { type Emoji, findEmoji } from "./emoji-list.ts";
import { SkinTones } from "./skin-tones.tsx";

interface Props {
  anchor: HTMLElement;
  onPick: (name: string) => void;
  onClose: () => void;
}

export function EmojiPicker({ anchor, onPick, onClose }: Props) {
  const words = useWords();
  const [query, setQuery] = useState("");
  const [tone, setTone] = useState(() => Number(recall("skin-tone") ?? 1));
  const [hovered, setHovered] = useState<string | null>(null);
  const found = findEmoji(query);
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => search.current?.focus(), []);

  const nameOf = useCallback(
    (emoji: Emoji) => (emoji.hasSkin && tone > 1 ? `${emoji.name}::skin-tone-${tone}` : emoji.name),
    [tone],
  );
  const pick = (name: string) => {
    onPick(name);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const first = found[0];
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !first) return;
    event.preventDefault();
    pick(nameOf(first));
  };

  return (
    <Floating anchor={anchor} className="emoji-picker" align="end" side="above" onClose={onClose}>
      <div role="dialog" aria-label={words.emojiPicker}>
        <label className="emoji-search">
          <Icon name="search" size={16} />
          <input
            ref={search}
            type="search"
            aria-label={words.searchEmoji}
            placeholder={words.searchEmoji}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </label>
        <EmojiGrid emoji={found} isGrouped={query.trim() === ""} nameOf={nameOf} onPick={pick} onHover={setHovered} />
        {found.length === 0 && <NothingFound query={query} onPick={pick} />}
        <div className="emoji-foot">
          <span className="emoji-shown">{hovered && <EmojiIcon name={hovered} />}</span>
          <span className="emoji-name">{hovered ? `:${hovered}:` : ""}</span>
          <SkinTones
            tone={tone}
            onTone={(next) => {
              setTone(next);
              remember("skin-tone", String(next));
            }}
          />
        </div>
      </div>
    </Floating>
  );
}

/** A workspace may have emoji of its own, which this page cannot know: any name can be given. */
function NothingFound({ query, onPick }: { query: string; onPick: (name: string) => void }) {
  const words = useWords();
  const name = query.trim().replaceAll(":", "").replaceAll(/\s+/g, "_").toLowerCase();
  return (
    <div className="emoji-none">
      <p>{words.noEmoji}</p>
      {name && (
        <button type="button" className="block-button" onClick={() => onPick(name)}>
          <EmojiIcon name={name} /> {words.customEmoji(name)}
        </button>
      )}
    </div>
  );
}
