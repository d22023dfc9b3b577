// What stands above a channel's first message.
import type { Channel } from "../../../protocol.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWs } from "../workspace/context.ts";
import { channelTitle, faceOf, otherSide } from "../workspace/names.ts";

export function ChannelStart({ channel }: { channel: Channel }) {
  const { state, words } = useWs();
  const title = channelTitle(state, channel);
  if (channel.kind === "im") {
    return (
      <div className="channel-start">
        <Avatar face={faceOf(state, otherSide(state, channel))} size={64} />
        <h2>{title}</h2>
        <p>{words.imStart(title)}</p>
      </div>
    );
  }
  return (
    <div className="channel-start">
      <span className="channel-start-icon">
        <Icon name={channel.kind === "private" ? "lock" : "hash"} size={30} />
      </span>
      <h2>{words.channelStart(title)}</h2>
      <p>{channel.topic || words.channelStartBody}</p>
    </div>
  );
}
