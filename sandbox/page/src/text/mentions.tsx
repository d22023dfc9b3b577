// @people, @groups and #channels inside a text.
import type { ReactNode } from "react";
import { useWs } from "../workspace/context.ts";
import { channelTitle, faceOf } from "../workspace/names.ts";

export function Mention({ isMe = false, children }: { isMe?: boolean; children: ReactNode }) {
  return <span className={isMe ? "mention mention-me" : "mention"}>{children}</span>;
}

export function UserMention({ id, label }: { id: string; label?: string | undefined }) {
  const { state } = useWs();
  const face = faceOf(state, id);
  return <Mention isMe={id === state.me.id}>{`@${face.name === id ? (label ?? id) : face.name}`}</Mention>;
}

export function ChannelMention({ id, label }: { id: string; label?: string | undefined }) {
  const { state, go } = useWs();
  const channel = state.channels.find((one) => one.id === id);
  if (!channel) return <Mention>{`#${label ?? id}`}</Mention>;
  return (
    <button
      type="button"
      className="mention mention-button"
      onClick={() => go({ channel: id, tab: "messages", thread: null, pane: "main" })}
    >
      {`#${channelTitle(state, channel)}`}
    </button>
  );
}
