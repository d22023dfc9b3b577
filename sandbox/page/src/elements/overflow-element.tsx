// The ⋯ menu of the app.
import type { Overflow } from "@slack/types";
import { useState } from "react";
import type { Option } from "../blocks/block-types.ts";
import { questionOf, useSurface } from "../form/surface.ts";
import { PlainText } from "../text/slack-text.tsx";
import { Icon } from "../ui/icon.tsx";
import { Menu } from "../ui/menu.tsx";
import { useWs } from "../workspace/context.ts";

export function OverflowElement({ blockId, element }: { blockId: string; element: Overflow }) {
  const { ask, follow, words } = useWs();
  const surface = useSurface();
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const isBusy = surface.busy === `${blockId}/${element.action_id}`;

  const choose = async (option: Option) => {
    if (element.confirm && !(await ask(questionOf(element.confirm)))) return;
    if (option.url && !follow(option.url)) window.open(option.url, "_blank", "noopener");
    const action = { type: element.type, action_id: element.action_id ?? "", selected_option: option };
    await surface.dispatch(blockId, action);
  };

  return (
    <>
      <button
        type="button"
        ref={setAnchor}
        className="block-button overflow-button"
        aria-label={words.moreActions}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={isBusy}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" size={16} />
      </button>
      {isOpen && anchor && (
        <Menu
          anchor={anchor}
          label={words.moreActions}
          align="end"
          onClose={() => setOpen(false)}
          items={element.options.map((option, index) => ({
            key: option.value ?? String(index),
            label: <PlainText text={option.text.text} />,
            note: option.description?.text,
            onChoose: () => void choose(option),
          }))}
        />
      )}
    </>
  );
}
