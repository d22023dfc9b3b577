// The lines between days and before the unread part.
import { useWs } from "../workspace/context.ts";
import { dayLabel } from "../workspace/format-time.ts";

export function DayDivider({ date }: { date: Date }) {
  const { state, words } = useWs();
  const label = dayLabel(date, { tz: state.me.tz, locale: state.me.locale }, words);
  return (
    <>
      <hr className="day-line" />
      <div className="day-divider">
        <span>{label}</span>
      </div>
    </>
  );
}

export function NewDivider() {
  const { words } = useWs();
  return (
    <div className="new-divider">
      <span>{words.newMessages}</span>
    </div>
  );
}
