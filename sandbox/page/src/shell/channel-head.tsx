// The channel's name, topic and members, and its menu.
import { useState } from "react";
import type { Channel } from "../../../protocol.ts";
import { Mrkdwn } from "../text/slack-text.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu } from "../ui/menu.tsx";
import { useWs } from "../workspace/context.ts";
import { channelTitle, faceOf, otherSide } from "../workspace/names.ts";
import { useCopy } from "../workspace/use-copy.ts";

export function ChannelHead({ channel, isApp }: { channel: Channel | undefined; isApp: boolean }) {
  const { state, words, go } = useWs();
  const isRoom = channel !== undefined && channel.kind !== "im";
  const other = isApp || !channel ? state.app.botUserId : otherSide(state, channel);
  return (
    <header className="channel-head">
      <IconButton icon="back" label={words.back} className="narrow-only" onClick={() => go({ pane: "list" })} />
      <h1>
        {isRoom ? (
          <Icon name={channel.kind === "private" ? "lock" : "hash"} size={18} />
        ) : (
          <Avatar face={faceOf(state, other)} size={24} />
        )}
        {isRoom ? channelTitle(state, channel) : faceOf(state, other).name}
        {isApp && <span className="app-badge">{words.app}</span>}
      </h1>
      <div className="channel-topic">{isRoom && channel.topic && <Mrkdwn text={channel.topic} />}</div>
      {isRoom && <Members channel={channel} />}
      {isRoom && <ChannelMenu channel={channel} />}
    </header>
  );
}

const FACES = 3;

function Members({ channel }: { channel: Channel }) {
  const { state, words } = useWs();
  const names = channel.memberIds.map((id) => faceOf(state, id).name).join(", ");
  return (
    <span className="members" title={names} role="img" aria-label={words.members(channel.memberIds.length)}>
      {channel.memberIds.slice(0, FACES).map((id) => (
        <Avatar key={id} face={faceOf(state, id)} size={20} />
      ))}
      <span>{channel.memberIds.length}</span>
    </span>
  );
}

function ChannelMenu({ channel }: { channel: Channel }) {
  const { state, words, actOrTell } = useWs();
  const copy = useCopy();
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const leave = () => void actOrTell({ kind: "leave", channelId: channel.id });
  const isMember = channel.memberIds.includes(state.me.id);
  const items = [
    {
      key: "id",
      icon: "hash" as const,
      label: words.copyChannelId,
      note: channel.id,
      onChoose: () => copy(channel.id, words.copied),
    },
    {
      key: "me",
      icon: "users" as const,
      label: words.memberId,
      note: state.me.id,
      onChoose: () => copy(state.me.id, words.copied),
    },
    ...(isMember
      ? [{ key: "leave", icon: "leave" as const, label: words.leave, isDanger: true, onChoose: leave }]
      : []),
  ];
  return (
    <>
      <IconButton
        icon="more"
        label={words.channelMenu}
        menu="menu"
        isOpen={isOpen}
        buttonRef={setAnchor}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && anchor && (
        <Menu anchor={anchor} label={words.channelMenu} align="end" items={items} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
