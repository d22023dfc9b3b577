// How wide an element is drawn, so that a chart's text keeps its size in a narrow column.
import { useCallback, useState } from "react";

export function useWidth(atFirst: number) {
  const [width, setWidth] = useState(atFirst);
  const box = useCallback((element: Element | null) => {
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0);
      if (now > 0) setWidth(now);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { box, width };
}
