// A field for a day: choose it in the calendar or type 2026-11-25.
import { useState } from "react";
import { Floating } from "../ui/floating.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWs } from "../workspace/context.ts";
import { Calendar } from "./calendar.tsx";

interface Props {
  aria: Record<string, string | boolean | undefined>;
  placeholder: string;
  value: string | null;
  onChange: (day: string | null) => void;
}

export function DateBox({ aria, placeholder, value, onChange }: Props) {
  const { state } = useWs();
  const [typed, setTyped] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<HTMLInputElement | null>(null);
  const [isOpen, setOpen] = useState(false);

  const type = (text: string) => {
    setTyped(text);
    const day = readDay(text);
    if (day) onChange(day);
    else if (text === "") onChange(null);
  };

  return (
    <div className="date-box">
      <Icon name="calendar" size={16} />
      <input
        type="text"
        ref={setAnchor}
        className="input"
        {...aria}
        aria-haspopup="dialog"
        placeholder={placeholder}
        autoComplete="off"
        value={typed ?? (value ? shownDay(value, state.me.locale) : "")}
        onChange={(event) => type(event.target.value)}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setOpen(true);
          if (event.key === "Tab" || event.key === "Enter") setOpen(false);
          if (event.key === "Enter") event.preventDefault();
        }}
        onBlur={() => setTyped(null)}
      />
      {isOpen && anchor && (
        <Floating anchor={anchor} className="calendar-box" onClose={() => setOpen(false)}>
          <Calendar
            value={value}
            onPick={(day) => {
              onChange(day);
              setTyped(null);
              setOpen(false);
              anchor.focus();
            }}
          />
        </Floating>
      )}
    </div>
  );
}

function readDay(text: string): string | null {
  const found =
    /^(\d{4})[-./ ]*(\d{1,2})[-./ ]+(\d{1,2})\.?$/.exec(text.trim()) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim());
  if (!found) return null;
  const day = `${found[1]}-${found[2]?.padStart(2, "0")}-${found[3]?.padStart(2, "0")}`;
  return Number.isNaN(Date.parse(day)) ? null : day;
}

function shownDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
