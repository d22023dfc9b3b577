// The name, the app's badge and the time above a message.
import type { Message } from "../../../protocol.ts";
import { Link } from "../text/link.tsx";
import { useWs } from "../workspace/context.ts";
import { type Clock, clockTime, fullTime } from "../workspace/format-time.ts";
import type { Face } from "../workspace/names.ts";
import { permalinkOf } from "../workspace/place.ts";

interface Props {
  message: Message;
  face: Face;
  date: Date;
  clock: Clock;
}

export function MessageHead({ message, face, date, clock }: Props) {
  const { words, go } = useWs();
  const isBroadcast = message.subtype === "thread_broadcast" && message.threadTs;
  return (
    <div className="message-head">
      <b className="message-name">{face.name}</b>
      {face.isApp && <span className="app-badge">{words.app}</span>}
      <Link url={permalinkOf(message.channelId, message.ts, message.threadTs)} className="message-time">
        <time dateTime={date.toISOString()} title={fullTime(date, clock)}>
          {clockTime(date, clock)}
        </time>
      </Link>
      {isBroadcast && (
        <button type="button" className="broadcast-note" onClick={() => go({ thread: message.threadTs ?? null })}>
          {words.repliedInThread}
        </button>
      )}
    </div>
  );
}
