// What one can do with a message, shown while the pointer or the focus is on it.
import { useState } from "react";
import type { Message } from "../../../protocol.ts";
import { EmojiIcon } from "../emoji/emoji.tsx";
import { EmojiPicker } from "../emoji/emoji-picker.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useWs } from "../workspace/context.ts";
import { MoreMenu } from "./more-menu.tsx";
import { useReact } from "./use-react.ts";

const QUICK = ["eyes", "white_check_mark", "mega", "rotating_light", "speech_balloon", "thinking_face", "pray"];

interface Props {
  message: Message;
  place: "channel" | "thread";
  /** Keeps the toolbar shown while one of its menus is open. */
  onHold: (isHeld: boolean) => void;
  onEdit: () => void;
}

export function MessageToolbar({ message, place, onHold, onEdit }: Props) {
  const { words, go } = useWs();
  const react = useReact(message);
  const [open, setOpen] = useState<{ what: "emoji" | "more"; anchor: HTMLElement } | null>(null);
  const show = (what: "emoji" | "more") => (anchor: HTMLElement) => {
    setOpen({ what, anchor });
    onHold(true);
  };
  const close = () => {
    setOpen(null);
    onHold(false);
  };
  if (message.ephemeralFor) return null;

  return (
    <div className="toolbar" role="toolbar" aria-label={words.messageActions}>
      {QUICK.map((name) => (
        <IconButton key={name} label={`:${name}:`} className="quick" onClick={() => react(name)}>
          <EmojiIcon name={name} />
        </IconButton>
      ))}
      <MenuButton
        icon="smilePlus"
        label={words.addReaction}
        menu="dialog"
        isOpen={open?.what === "emoji"}
        onOpen={show("emoji")}
      />
      {place === "channel" && (
        <IconButton
          icon="reply"
          label={words.replyInThread}
          onClick={() => go({ thread: message.threadTs ?? message.ts })}
        />
      )}
      <MenuButton
        icon="more"
        label={words.moreActions}
        menu="menu"
        isOpen={open?.what === "more"}
        onOpen={show("more")}
      />
      {open?.what === "emoji" && <EmojiPicker anchor={open.anchor} onPick={react} onClose={close} />}
      {open?.what === "more" && <MoreMenu anchor={open.anchor} message={message} onEdit={onEdit} onClose={close} />}
    </div>
  );
}

interface MenuButtonProps {
  icon: "smilePlus" | "more";
  label: string;
  menu: "menu" | "dialog";
  isOpen: boolean;
  onOpen: (anchor: HTMLElement) => void;
}

function MenuButton({ onOpen, ...button }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  return <IconButton {...button} buttonRef={setAnchor} onClick={() => anchor && onOpen(anchor)} />;
}
