// Puts text at the caret, wraps the selection in marks, starts lines with a sign.
import type { RefObject } from "react";
import { flushSync } from "react-dom";

export function useInsert(area: RefObject<HTMLTextAreaElement | null>, text: string, setText: (text: string) => void) {
  const replace = (from: number, until: number, by: string, select: [number, number]) => {
    flushSync(() => setText(text.slice(0, from) + by + text.slice(until)));
    area.current?.focus();
    area.current?.setSelectionRange(...select);
  };
  const selection = (): [number, number] => {
    const box = area.current;
    return box ? [box.selectionStart, box.selectionEnd] : [text.length, text.length];
  };
  return {
    put: (added: string, from?: number) => {
      const [start, end] = selection();
      const begin = from ?? start;
      replace(begin, end, added, [begin + added.length, begin + added.length]);
    },
    mark: (sign: string) => {
      const [start, end] = selection();
      replace(start, end, sign + text.slice(start, end) + sign, [start + sign.length, end + sign.length]);
    },
    prefix: (sign: string) => {
      const [start, end] = selection();
      const lineStart = text.lastIndexOf("\n", start - 1) + 1;
      const lines = text.slice(lineStart, end).split("\n");
      const by = lines.map((line) => sign + line).join("\n");
      replace(lineStart, end, by, [end + sign.length * lines.length, end + sign.length * lines.length]);
    },
  };
}
