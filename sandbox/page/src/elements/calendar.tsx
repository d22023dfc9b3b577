// One month of days to choose from.
import { useState } from "react";
import { IconButton } from "../ui/icon-button.tsx";
import { useWs } from "../workspace/context.ts";
import { dayKey } from "../workspace/format-time.ts";

export function Calendar({ value, onPick }: { value: string | null; onPick: (day: string) => void }) {
  const { state, words } = useWs();
  const today = dayKey(new Date(), { tz: state.me.tz, locale: state.me.locale });
  const [month, setMonth] = useState((value ?? today).slice(0, 7));
  const [year = 0, number = 0] = month.split("-").map(Number);

  return (
    <div className="calendar" role="dialog" aria-label={words.chooseDate}>
      <div className="calendar-head">
        <IconButton icon="chevronLeft" label={words.prevMonth} onClick={() => setMonth(monthAfter(month, -1))} />
        <strong aria-live="polite">{words.month(year, number)}</strong>
        <IconButton icon="chevronRight" label={words.nextMonth} onClick={() => setMonth(monthAfter(month, 1))} />
      </div>
      <div className="calendar-days">
        {words.weekdays.map((name) => (
          <span key={name} className="weekday">
            {name}
          </span>
        ))}
        {daysOf(month).map((day) => (
          <button
            key={day}
            type="button"
            className={dayClass(day, month, today, value)}
            aria-label={day}
            aria-pressed={day === value}
            onClick={() => onPick(day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
    </div>
  );
}

function dayClass(day: string, month: string, today: string, value: string | null): string {
  return ["day", !day.startsWith(month) && "other", day === today && "today", day === value && "chosen"]
    .filter(Boolean)
    .join(" ");
}

function monthAfter(month: string, step: number): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + step);
  return first.toISOString().slice(0, 7);
}

/** Six weeks that hold the month, from a Sunday. */
function daysOf(month: string): string[] {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCDate(1 - first.getUTCDay());
  return Array.from({ length: 42 }, (_, index) =>
    new Date(first.getTime() + index * 86_400_000).toISOString().slice(0, 10),
  );
}
