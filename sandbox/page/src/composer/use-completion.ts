// Follows the caret and offers completions for the word before it.
import { type KeyboardEvent, type RefObject, useState } from "react";
import { useWs } from "../workspace/context.ts";
import { type Completion, offerFor } from "./completions.tsx";

type Put = (text: string, from?: number) => void;

export function useCompletion(area: RefObject<HTMLTextAreaElement | null>, text: string, put: Put) {
  const { state } = useWs();
  const [before, setBefore] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const isLive = before !== null && before !== closedFor && text.startsWith(before);
  const offer = isLive ? offerFor(state, before) : null;
  const last = (offer?.completions.length ?? 1) - 1;

  const look = (box: HTMLTextAreaElement) => {
    const next = box.selectionStart === box.selectionEnd ? box.value.slice(0, box.selectionStart) : null;
    if (next !== before) setAt(0);
    setBefore(next);
  };
  const close = () => setBefore(null);
  const pick = (completion: Completion) => {
    if (!offer) return;
    put(completion.insert, offer.from);
    close();
    area.current?.focus();
  };
  /** True when the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!offer) return false;
    const chosen = offer.completions[Math.min(at, last)];
    // A command typed in full is sent as it is.
    const isWhole = event.key === "Enter" && offer.kind === "command" && chosen?.insert.trim() === text.trim();
    const keys: Record<string, () => void> = {
      ArrowDown: () => setAt(at >= last ? 0 : at + 1),
      ArrowUp: () => setAt(at <= 0 ? last : at - 1),
      Escape: () => setClosedFor(before),
      Tab: () => chosen && pick(chosen),
      Enter: () => chosen && pick(chosen),
    };
    const run = keys[event.key];
    if (!run || event.shiftKey || isWhole) return false;
    event.preventDefault();
    event.stopPropagation();
    run();
    return true;
  };
  return { offer, at: Math.min(at, last), look, close, pick, onKey };
}
