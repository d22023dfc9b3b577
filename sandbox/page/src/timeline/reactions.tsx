// The pills under a message; a click gives or takes back one's own.
import { useState } from "react";
import type { Message, Reaction } from "../../../protocol.ts";
import { EmojiIcon } from "../emoji/emoji.tsx";
import { EmojiPicker } from "../emoji/emoji-picker.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useWs } from "../workspace/context.ts";
import { faceOf } from "../workspace/names.ts";
import { useReact } from "./use-react.ts";

export function Reactions({ message }: { message: Message }) {
  const { words } = useWs();
  const react = useReact(message);
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  if (message.reactions.length === 0) return null;
  return (
    <div className="reactions">
      {message.reactions.map((reaction) => (
        <Pill key={reaction.name} reaction={reaction} onToggle={() => react(reaction.name)} />
      ))}
      <IconButton
        icon="smilePlus"
        size={16}
        label={words.addReaction}
        className="reaction add"
        menu="dialog"
        isOpen={isOpen}
        buttonRef={setAnchor}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && anchor && <EmojiPicker anchor={anchor} onPick={react} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Pill({ reaction, onToggle }: { reaction: Reaction; onToggle: () => void }) {
  const { state, words } = useWs();
  const names = reaction.userIds.map((id) => faceOf(state, id).name).join(", ");
  return (
    <button
      type="button"
      className="reaction"
      data-reaction={reaction.name}
      aria-pressed={reaction.userIds.includes(state.me.id)}
      aria-label={words.reactionLabel(reaction.name, reaction.userIds.length)}
      data-tip={words.reactedBy(names, reaction.name)}
      onClick={onToggle}
    >
      <EmojiIcon name={reaction.name} />
      <span>{reaction.userIds.length}</span>
    </button>
  );
}
