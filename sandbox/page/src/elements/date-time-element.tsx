// A day with a time, in the acting person's zone; Slack wants it as seconds since 1970.
import type { DateTimepicker } from "@slack/types";
import { type FieldProps, useField, useLabelling } from "../form/surface.ts";
import { useWs } from "../workspace/context.ts";
import { dayKey, shortTime } from "../workspace/format-time.ts";
import { DateBox } from "./date-box.tsx";

export function DateTimeElement(props: FieldProps<DateTimepicker>) {
  const { state: workspace, words } = useWs();
  const { state, change } = useField(props);
  const aria = useLabelling(words.chooseDate);
  const clock = { tz: workspace.me.tz, locale: "sv-SE" };
  const seconds = state["selected_date_time"] as number | null;
  const day = seconds === null ? null : dayKey(new Date(seconds * 1000), clock);
  const time = seconds === null ? null : shortTime(new Date(seconds * 1000), clock);
  const put = (nextDay: string | null, nextTime: string | null) => {
    const chosen = nextDay && secondsAt(nextDay, nextTime ?? "09:00", clock.tz);
    change({ type: props.element.type, selected_date_time: chosen });
  };
  return (
    <div className="date-time">
      <DateBox aria={aria} placeholder={words.chooseDate} value={day} onChange={(next) => put(next, time)} />
      <input
        type="time"
        className="input time-input"
        aria-label={words.chooseTime}
        value={time ?? ""}
        onChange={(event) => put(day, event.target.value || null)}
      />
    </div>
  );
}

/** Tries the zone's offset at that time twice, which also holds across a change of the clocks. */
function secondsAt(day: string, time: string, tz: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let at = wanted;
  for (let turn = 0; turn < 2; turn += 1) at = wanted - offsetAt(at, tz);
  return Math.floor(at / 1000);
}

function offsetAt(at: number, tz: string): number {
  const clock = { tz, locale: "sv-SE" };
  const local = Date.parse(`${dayKey(new Date(at), clock)}T${shortTime(new Date(at), clock)}:00Z`);
  return local - Math.floor(at / 60_000) * 60_000;
}
