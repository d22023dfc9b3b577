// In place of the composer in a channel one has not joined.
import type { Channel } from "../../../protocol.ts";
import { useWs } from "../workspace/context.ts";

export function JoinBar({ channel }: { channel: Channel }) {
  const { words, actOrTell } = useWs();
  return (
    <div className="join-bar">
      <b>{words.previewing(channel.name)}</b>
      <button
        type="button"
        className="block-button primary large"
        onClick={() => void actOrTell({ kind: "join", channelId: channel.id })}
      >
        {words.join}
      </button>
    </div>
  );
}
