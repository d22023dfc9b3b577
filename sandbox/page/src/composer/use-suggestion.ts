// Takes a text offered elsewhere on the page (the first-visit hints) into the channel's composer.
import { type RefObject, useEffect } from "react";
import { useWs } from "../workspace/context.ts";

export function useSuggestion(area: RefObject<HTMLTextAreaElement | null>, setText: ((text: string) => void) | null) {
  const { suggestion, suggest } = useWs();
  useEffect(() => {
    if (suggestion === null || !setText) return;
    setText(suggestion);
    suggest(null);
    area.current?.focus();
  }, [suggestion, suggest, setText, area]);
}
