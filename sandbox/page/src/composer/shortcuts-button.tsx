// The lightning: the app's global shortcuts.
import { useState } from "react";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu } from "../ui/menu.tsx";
import { useWs } from "../workspace/context.ts";

interface Props {
  icon: "bolt" | "plus";
  className?: string;
}

export function ShortcutsButton({ icon, className }: Props) {
  const { state, words, actOrTell, place } = useWs();
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const looking = place.channel === null ? {} : { channelId: place.channel };
  const items = state.shortcuts
    .filter((shortcut) => shortcut.type === "global")
    .map((shortcut) => ({
      key: shortcut.callbackId,
      icon: "bolt" as const,
      label: shortcut.name,
      note: shortcut.description,
      onChoose: () => void actOrTell({ kind: "shortcut", callbackId: shortcut.callbackId, ...looking }),
    }));
  return (
    <>
      <IconButton
        icon={icon}
        label={words.shortcuts}
        className={className ?? ""}
        menu="menu"
        isOpen={isOpen}
        buttonRef={setAnchor}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && anchor && (
        <Menu
          anchor={anchor}
          label={words.shortcuts}
          title={words.shortcutOf(state.app.name)}
          empty={words.noShortcuts}
          side="above"
          items={items}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
