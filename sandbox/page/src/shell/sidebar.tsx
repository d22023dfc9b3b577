// The list of channels, direct messages and the app, with the switch to another person on top.
import type { ReactNode } from "react";
import type { Channel } from "../../../protocol.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWs } from "../workspace/context.ts";
import { channelTitle, faceOf, isAppChannel, otherSide } from "../workspace/names.ts";
import { unreadIn } from "../workspace/unread.ts";
import { ActAs } from "./act-as.tsx";
import { FirstVisit } from "./first-visit.tsx";
import { SidebarRow } from "./sidebar-row.tsx";
import { useOpenApp } from "./use-open-app.ts";

export function Sidebar() {
  const { state, words } = useWs();
  const rooms = state.channels.filter((channel) => channel.kind !== "im");
  const mine = rooms.filter((channel) => channel.memberIds.includes(state.me.id));
  const others = rooms.filter((channel) => !channel.memberIds.includes(state.me.id));
  const talks = state.channels.filter((channel) => channel.kind === "im" && !isAppChannel(state, channel));
  return (
    <nav className="sidebar" aria-label={words.sidebar}>
      <div className="sidebar-head">{state.team.name}</div>
      <ActAs />
      <div className="sidebar-scroll">
        <Part title={words.channels}>
          {mine.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} />
          ))}
        </Part>
        {others.length > 0 && (
          <Part title={words.otherChannels}>
            {others.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} />
            ))}
          </Part>
        )}
        {talks.length > 0 && (
          <Part title={words.directMessages}>
            {talks.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} />
            ))}
          </Part>
        )}
        <Part title={words.apps}>
          <AppRow />
        </Part>
      </div>
      <FirstVisit />
    </nav>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="sidebar-title">{title}</h2>
      {children}
    </section>
  );
}

function ChannelRow({ channel }: { channel: Channel }) {
  const ws = useWs();
  const { state, place, go } = ws;
  const isIm = channel.kind === "im";
  const icon = <Icon name={channel.kind === "private" ? "lock" : "hash"} size={16} />;
  return (
    <SidebarRow
      label={channelTitle(state, channel)}
      icon={isIm ? <Avatar face={faceOf(state, otherSide(state, channel))} size={20} /> : icon}
      isHere={place.channel === channel.id && place.tab === "messages"}
      unread={unreadIn(ws, channel)}
      channelId={channel.id}
      onClick={() => go({ channel: channel.id, tab: "messages", thread: null, pane: "main" })}
    />
  );
}

function AppRow() {
  const ws = useWs();
  const { state, words, place } = ws;
  const openApp = useOpenApp();
  const channel = state.channels.find((one) => isAppChannel(state, one));
  const isHere = place.channel !== null && place.channel === channel?.id;
  return (
    <SidebarRow
      label={state.app.name}
      icon={<Avatar face={faceOf(state, state.app.botUserId)} size={20} />}
      isHere={isHere || place.tab === "home"}
      unread={channel ? unreadIn(ws, channel) : { isUnread: false, count: 0 }}
      channelId={channel?.id}
      onClick={() => void openApp("messages")}
      dot={{ isOn: state.app.isConnected, label: state.app.isConnected ? words.connected : words.disconnected }}
    />
  );
}
