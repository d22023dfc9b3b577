// Something that floats beside its anchor, inside the same dialog, and closes on Escape or a click elsewhere.
import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";

interface Props {
  anchor: HTMLElement;
  onClose: () => void;
  children: ReactNode;
  className?: string;
  /** Which edge lines up with the anchor's. */
  align?: "start" | "end";
  side?: "below" | "above";
  isAsWide?: boolean;
}

const GAP = 4;
const EDGE = 8;

export function Floating({ anchor, onClose, children, className, ...where }: Props) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { align = "start", side = "below", isAsWide = false } = where;

  useLayoutEffect(() => {
    if (!box) return;
    const put = () => place(box, anchor, { align, side, isAsWide });
    put();
    const watch = new ResizeObserver(put);
    watch.observe(box);
    watch.observe(anchor);
    window.addEventListener("resize", put);
    window.addEventListener("scroll", put, true);
    return () => {
      watch.disconnect();
      window.removeEventListener("resize", put);
      window.removeEventListener("scroll", put, true);
    };
  }, [box, anchor, align, side, isAsWide]);

  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!box?.contains(target) && !anchor.contains(target)) onClose();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
      if (box?.contains(document.activeElement)) anchor.focus();
    };
    document.addEventListener("pointerdown", onPointer, true);
    document.addEventListener("keydown", onKey, true);
    return () => {
      document.removeEventListener("pointerdown", onPointer, true);
      document.removeEventListener("keydown", onKey, true);
    };
  }, [box, anchor, onClose]);

  return createPortal(
    <div ref={setBox} className={`floating ${className ?? ""}`}>
      {children}
    </div>,
    anchor.closest("dialog") ?? document.body,
  );
}

function place(box: HTMLElement, anchor: HTMLElement, where: { align: string; side: string; isAsWide: boolean }): void {
  const at = anchor.getBoundingClientRect();
  if (where.isAsWide) box.style.width = `${at.width}px`;
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = at.bottom + GAP;
  const above = at.top - GAP - height;
  const fitsBelow = below + height <= window.innerHeight - EDGE;
  const isAbove = where.side === "above" ? above >= EDGE || !fitsBelow : !fitsBelow && above >= EDGE;
  const left = where.align === "end" ? at.right - width : at.left;
  box.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
  box.style.top = `${Math.max(EDGE, Math.min(isAbove ? above : below, window.innerHeight - height - EDGE))}px`;
  box.style.visibility = "visible";
}
