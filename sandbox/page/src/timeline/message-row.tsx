// One message: who, when, what, the reactions and the thread below it.
import { useState } from "react";
import type { Message } from "../../../protocol.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWs } from "../workspace/context.ts";
import { clockTime, dateOf, fullTime, shortTime } from "../workspace/format-time.ts";
import { faceOf } from "../workspace/names.ts";
import { EditBox } from "./edit-box.tsx";
import { Files } from "./files.tsx";
import { MessageBody } from "./message-body.tsx";
import { MessageHead } from "./message-head.tsx";
import { MessageToolbar } from "./message-toolbar.tsx";
import { Reactions } from "./reactions.tsx";
import { RepliesLine } from "./replies-line.tsx";
import { dismissMessage } from "./use-dismissed.ts";

interface Props {
  message: Message;
  isGrouped: boolean;
  place: "channel" | "thread";
}

export function MessageRow({ message, isGrouped, place }: Props) {
  const { state } = useWs();
  const [isEditing, setEditing] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const face = faceOf(state, message.userId);
  const clock = { tz: state.me.tz, locale: state.me.locale };
  const date = dateOf(message.ts);
  const kind = [isGrouped && "grouped", message.ephemeralFor && "ephemeral", isHeld && "held", isEditing && "editing"];

  return (
    <article
      className={`message ${kind.filter(Boolean).join(" ")}`}
      data-message-ts={message.ts}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: by keyboard, its toolbar opens when one reaches it
      tabIndex={0}
      data-channel={message.channelId}
      data-ephemeral={message.ephemeralFor ? "" : undefined}
      aria-label={`${face.name} ${clockTime(date, clock)}`}
    >
      <div className="message-gutter">
        {isGrouped ? (
          <time className="gutter-time" title={fullTime(date, clock)}>
            {shortTime(date, clock)}
          </time>
        ) : (
          <Avatar face={face} />
        )}
      </div>
      <div className="message-main">
        {message.ephemeralFor && <EphemeralNote message={message} />}
        {!isGrouped && <MessageHead message={message} face={face} date={date} clock={clock} />}
        {isEditing ? <EditBox message={message} onDone={() => setEditing(false)} /> : <MessageBody message={message} />}
        <Files files={message.files} />
        <Reactions message={message} />
        {place === "channel" && <RepliesLine message={message} />}
      </div>
      {!isEditing && (
        <MessageToolbar message={message} place={place} onHold={setHeld} onEdit={() => setEditing(true)} />
      )}
    </article>
  );
}

function EphemeralNote({ message }: { message: Message }) {
  const { words } = useWs();
  return (
    <div className="ephemeral-note">
      <Icon name="eye" size={13} />
      {words.onlyYou}
      <button type="button" onClick={() => dismissMessage(message.ts)}>
        {words.dismiss}
      </button>
    </div>
  );
}
