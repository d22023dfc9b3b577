// The ⋮ menu of a message: the app's shortcuts, the link, and editing one's own.
import type { Message } from "../../../protocol.ts";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import { useWs } from "../workspace/context.ts";
import { permalinkOf } from "../workspace/place.ts";
import { useCopy } from "../workspace/use-copy.ts";

interface Props {
  anchor: HTMLElement;
  message: Message;
  onEdit: () => void;
  onClose: () => void;
}

export function MoreMenu({ anchor, message, onEdit, onClose }: Props) {
  const { state, words, ask, actOrTell } = useWs();
  const copy = useCopy();
  const { channelId, ts, threadTs } = message;
  const isMine = message.userId === state.me.id;

  const remove = async () => {
    const text = { type: "plain_text" as const, text: words.deleteAsk };
    const isSure = await ask({ title: words.deleteMessage, text, confirm: words.remove, style: "danger" });
    if (isSure) await actOrTell({ kind: "delete", channelId, ts });
  };

  const own: MenuItem[] = [
    { key: "edit", icon: "pencil", label: words.editMessage, isDividedAbove: true, onChoose: onEdit },
    { key: "delete", icon: "trash", label: words.deleteMessage, isDanger: true, onChoose: () => void remove() },
  ];
  const shortcuts: MenuItem[] = state.shortcuts
    .filter((shortcut) => shortcut.type === "message")
    .map((shortcut, index) => ({
      key: shortcut.callbackId,
      icon: "bolt",
      label: shortcut.name,
      note: state.app.name,
      isDividedAbove: index === 0,
      onChoose: () => void actOrTell({ kind: "message_shortcut", callbackId: shortcut.callbackId, channelId, ts }),
    }));
  const link: MenuItem = {
    key: "link",
    icon: "link",
    label: words.copyLink,
    onChoose: () => copy(permalinkOf(channelId, ts, threadTs), words.linkCopied),
  };
  const items = [link, ...(isMine ? own : []), ...shortcuts];
  return <Menu anchor={anchor} label={words.moreActions} align="end" items={items} onClose={onClose} />;
}
