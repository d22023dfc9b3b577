// Puts the caret into the composer of a channel or thread that was just opened, as Slack does on a wide screen.
import { type RefObject, useEffect } from "react";

const WIDE = "(min-width: 861px)";

export function useFocusOnOpen(area: RefObject<HTMLTextAreaElement | null>, channelId: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each channel
  useEffect(() => {
    if (window.matchMedia(WIDE).matches && !document.querySelector("dialog[open]")) {
      area.current?.focus({ preventScroll: true });
    }
  }, [area, channelId]);
}
