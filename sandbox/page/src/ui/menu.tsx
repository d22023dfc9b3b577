// A floating menu: arrow keys move, Enter chooses, Escape goes back to the button.
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Floating } from "./floating.tsx";
import { Icon, type IconName } from "./icon.tsx";

export interface MenuItem {
  key: string;
  label: ReactNode;
  note?: ReactNode;
  icon?: IconName;
  isDanger?: boolean;
  isDividedAbove?: boolean;
  onChoose: () => void;
}

interface Props {
  anchor: HTMLElement;
  label: string;
  items: MenuItem[];
  title?: string;
  empty?: string;
  align?: "start" | "end";
  side?: "below" | "above";
  onClose: () => void;
}

export function Menu({ anchor, label, items, title, empty, onClose, ...where }: Props) {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Tab") onClose();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  };

  return (
    <Floating anchor={anchor} onClose={onClose} className="menu" {...where}>
      <div role="menu" aria-label={label} ref={list} onKeyDown={onKeyDown} tabIndex={-1}>
        {title && <div className="menu-title">{title}</div>}
        {items.length === 0 && <div className="menu-empty">{empty}</div>}
        {items.map((item) => (
          <MenuRow key={item.key} item={item} onClose={onClose} />
        ))}
      </div>
    </Floating>
  );
}

function MenuRow({ item, onClose }: { item: MenuItem; onClose: () => void }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={`menu-row ${item.isDanger ? "danger" : ""} ${item.isDividedAbove ? "divided" : ""}`}
      onClick={() => {
        onClose();
        item.onChoose();
      }}
    >
      {item.icon && <Icon name={item.icon} size={16} />}
      <span className="menu-label">{item.label}</span>
      {item.note && <span className="menu-note">{item.note}</span>}
    </button>
  );
}
