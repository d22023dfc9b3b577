// One line of the sidebar.
import type { ReactNode } from "react";
import { useWords } from "../workspace/context.ts";
import type { Unread } from "../workspace/unread.ts";

interface Props {
  label: string;
  icon: ReactNode;
  isHere: boolean;
  unread: Unread;
  channelId: string | undefined;
  onClick: () => void;
  /** Whether the app is connected. */
  dot?: { isOn: boolean; label: string };
}

export function SidebarRow({ label, icon, isHere, unread, channelId, onClick, dot }: Props) {
  const words = useWords();
  const isUnread = unread.isUnread && !isHere;
  return (
    <button
      type="button"
      className={isUnread ? "sidebar-row unread" : "sidebar-row"}
      aria-current={isHere ? "page" : undefined}
      data-channel-id={channelId}
      data-testid={dot ? "app-row" : "channel-row"}
      data-unread={isUnread ? unread.count : undefined}
      onClick={onClick}
    >
      <span className="sidebar-icon">{icon}</span>
      <span className="sidebar-label">{label}</span>
      {dot && <span className={dot.isOn ? "dot on" : "dot"} role="img" aria-label={dot.label} title={dot.label} />}
      {isUnread && unread.count > 0 && (
        <span className="badge" role="img" aria-label={words.unread(unread.count)}>
          {unread.count}
        </span>
      )}
    </button>
  );
}
