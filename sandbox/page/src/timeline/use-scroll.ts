// Keeps a list of messages at its end while one reads the end, and jumps to a message that a link points at.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const NEAR = 80;

interface Wanted {
  /** The message a link points at. */
  ts: string | null;
  /** Changes whenever a link is followed, also when it is the same link again. */
  asked: unknown;
}

export function useScroll(key: string, lastTs: string | undefined, wanted: Wanted) {
  const { ts: focusTs, asked } = wanted;
  const [box, setBox] = useState<HTMLElement | null>(null);
  const isAtEnd = useRef(true);

  const onScroll = useCallback(() => {
    if (box) isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
  }, [box]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another channel starts at its end
  useLayoutEffect(() => {
    if (!box) return;
    isAtEnd.current = true;
    box.scrollTop = box.scrollHeight;
  }, [box, key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is followed
  useLayoutEffect(() => {
    if (box && isAtEnd.current) box.scrollTop = box.scrollHeight;
  }, [box, lastTs]);

  useEffect(() => {
    const inner = box?.firstElementChild;
    if (!box || !inner) return;
    // Cards grow when they are updated, and pictures when they arrive.
    const watch = new ResizeObserver(() => {
      if (isAtEnd.current) box.scrollTop = box.scrollHeight;
    });
    watch.observe(inner);
    watch.observe(box);
    return () => watch.disconnect();
  }, [box]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link may be followed again
  useEffect(() => {
    if (!box || !focusTs) return;
    const row = box.querySelector<HTMLElement>(`[data-message-ts="${CSS.escape(focusTs)}"]`);
    if (!row) return;
    isAtEnd.current = false;
    row.scrollIntoView({ block: "center" });
    row.classList.remove("flash");
    // Restarts the animation when the same link is clicked again.
    void row.offsetWidth;
    row.classList.add("flash");
  }, [box, focusTs, asked]);

  return { box: setBox, onScroll };
}
