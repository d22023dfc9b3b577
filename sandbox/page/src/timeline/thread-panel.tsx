// The thread at the right: its first message, the replies, and the box for another.
import type { Channel } from "../../../protocol.ts";
import { Composer } from "../composer/composer.tsx";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useWs } from "../workspace/context.ts";
import { channelTitle } from "../workspace/names.ts";
import { MessageRow } from "./message-row.tsx";
import { continues } from "./timeline.tsx";
import { useDismissed } from "./use-dismissed.ts";
import { useScroll } from "./use-scroll.ts";

export function ThreadPanel({ channel, threadTs }: { channel: Channel; threadTs: string }) {
  const { state, words, go, place } = useWs();
  const dismissed = useDismissed();
  const inChannel = state.messages.filter((m) => m.channelId === channel.id && !dismissed.has(m.ts));
  const parent = inChannel.find((m) => m.ts === threadTs);
  const replies = inChannel.filter((m) => m.threadTs === threadTs && m.ts !== threadTs);
  const spoken = replies.filter((m) => !m.ephemeralFor).length;
  const scroll = useScroll(`${state.me.id} ${threadTs}`, replies.at(-1)?.ts, { ts: place.focusTs, asked: place });
  const isMember = channel.memberIds.includes(state.me.id);

  return (
    <aside className="thread" aria-label={words.thread}>
      <header className="thread-head">
        <IconButton icon="back" label={words.back} className="narrow-only" onClick={() => go({ thread: null })} />
        <h2>{words.thread}</h2>
        <span className="thread-channel">
          {channel.kind !== "im" && <Icon name={channel.kind === "private" ? "lock" : "hash"} size={13} />}
          {channelTitle(state, channel)}
        </span>
        <IconButton icon="close" label={words.closeThread} className="wide-only" onClick={() => go({ thread: null })} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="thread-body" ref={scroll.box} onScroll={scroll.onScroll} tabIndex={0}>
        <div className="timeline-inner">
          {parent ? (
            <MessageRow message={parent} isGrouped={false} place="thread" />
          ) : (
            <p className="thread-gone">{words.threadGone}</p>
          )}
          {spoken > 0 && (
            <div className="thread-count">
              <span>{words.replies(spoken)}</span>
            </div>
          )}
          {replies.map((reply, index) => (
            <MessageRow
              key={reply.ts}
              message={reply}
              isGrouped={continues(replies[index - 1], reply)}
              place="thread"
            />
          ))}
          {isMember && parent && <Composer key={threadTs} channel={channel} threadTs={threadTs} />}
        </div>
      </div>
    </aside>
  );
}
