// A channel's messages, oldest first, with day dividers; it stays at the bottom unless one scrolled up.
import { Fragment, useState } from "react";
import type { Channel, Message } from "../../../protocol.ts";
import { useWs } from "../workspace/context.ts";
import { type Clock, dateOf, dayKey } from "../workspace/format-time.ts";
import { channelTitle, isInTimeline } from "../workspace/names.ts";
import { ChannelStart } from "./channel-start.tsx";
import { DayDivider, NewDivider } from "./dividers.tsx";
import { MessageRow } from "./message-row.tsx";
import { useDismissed } from "./use-dismissed.ts";
import { useScroll } from "./use-scroll.ts";
import { useSinceRead } from "./use-since-read.ts";

const SHOWN_AT_FIRST = 120;
const GROUP_SECONDS = 300;

export function Timeline({ channel }: { channel: Channel }) {
  const { state, words, place } = useWs();
  const dismissed = useDismissed();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const all = state.messages.filter((m) => m.channelId === channel.id && isInTimeline(m) && !dismissed.has(m.ts));
  const focusTs = place.thread ? null : place.focusTs;
  const wantedAt = all.findIndex((m) => m.ts === focusTs);
  const messages = all.slice(-Math.max(shown, wantedAt < 0 ? 0 : all.length - wantedAt));
  const clock = { tz: state.me.tz, locale: state.me.locale };
  const newFrom = useSinceRead(channel.id, messages);
  const scroll = useScroll(`${state.me.id} ${channel.id}`, messages.at(-1)?.ts, { ts: focusTs, asked: place });

  return (
    <div
      className="timeline"
      role="log"
      aria-label={words.timeline(channelTitle(state, channel))}
      ref={scroll.box}
      onScroll={scroll.onScroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <div className="timeline-inner">
        {all.length > messages.length ? (
          <button type="button" className="older" onClick={() => setShown(shown + 200)}>
            {words.olderMessages}
          </button>
        ) : (
          <ChannelStart channel={channel} />
        )}
        {daysOf(messages, clock).map((day) => (
          <div className="day-messages" key={day[0]?.ts}>
            <DayDivider date={dateOf(day[0]?.ts ?? "0")} />
            {day.map((message, index) => (
              <Fragment key={message.ts}>
                {message.ts === newFrom && <NewDivider />}
                <MessageRow
                  message={message}
                  isGrouped={message.ts !== newFrom && continues(day[index - 1], message)}
                  place="channel"
                />
              </Fragment>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Each day in a box of its own: its divider sticks to the top only as long as the day does. */
function daysOf(messages: readonly Message[], clock: Clock): Message[][] {
  const days: Message[][] = [];
  for (const message of messages) {
    const day = days.at(-1);
    if (day?.[0] && dayOf(day[0], clock) === dayOf(message, clock)) day.push(message);
    else days.push([message]);
  }
  return days;
}

function dayOf(message: Message, clock: Clock): string {
  return dayKey(dateOf(message.ts), clock);
}

/** The same person again within five minutes: no second avatar. */
export function continues(before: Message | undefined, message: Message): boolean {
  if (!before || before.userId !== message.userId || before.ephemeralFor !== message.ephemeralFor) return false;
  if (message.subtype === "thread_broadcast") return false;
  return Number(message.ts) - Number(before.ts) < GROUP_SECONDS;
}
