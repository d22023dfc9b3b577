// The place as React state, in step with the address bar and the back button.
import { useCallback, useEffect, useRef, useState } from "react";
import { addressOf, type Place, readPlace } from "./place.ts";

export type Go = (change: Partial<Place>, how?: "push" | "replace") => void;

export function usePlace(): { place: Place; go: Go } {
  const [place, setPlace] = useState(readPlace);
  const current = useRef(place);

  const go = useCallback<Go>((change, how = "push") => {
    const next = { ...current.current, focusTs: null, ...change };
    const address = addressOf(next);
    if (address !== addressOf(current.current)) {
      if (how === "push") window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
    }
    current.current = next;
    setPlace(next);
  }, []);

  useEffect(() => {
    const onPop = () => {
      current.current = readPlace();
      setPlace(current.current);
    };
    window.addEventListener("popstate", onPop);
    return () => window.removeEventListener("popstate", onPop);
  }, []);

  return { place, go };
}
