// "3 replies" under a message, with the faces of those who wrote them.
import type { Message } from "../../../protocol.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWs } from "../workspace/context.ts";
import { agoLabel, dateOf } from "../workspace/format-time.ts";
import { faceOf } from "../workspace/names.ts";

const FACES = 5;

export function RepliesLine({ message }: { message: Message }) {
  const { state, words, go } = useWs();
  const replies = state.messages.filter(
    (m) => m.channelId === message.channelId && m.threadTs === message.ts && m.ts !== message.ts && !m.ephemeralFor,
  );
  const last = replies.at(-1);
  if (!last) return null;
  const people = [...new Set(replies.map((reply) => reply.userId))].slice(0, FACES);
  return (
    <button
      type="button"
      className="replies-line"
      aria-label={`${words.replies(replies.length)}, ${words.viewThread}`}
      onClick={() => go({ thread: message.ts })}
    >
      <span className="replies-faces">
        {people.map((id) => (
          <Avatar key={id} face={faceOf(state, id)} size={24} />
        ))}
      </span>
      <b>{words.replies(replies.length)}</b>
      <span className="replies-last">{words.lastReply(agoLabel(dateOf(last.ts), words))}</span>
      <span className="replies-view">{words.viewThread}</span>
      <Icon name="chevronRight" size={14} />
    </button>
  );
}
