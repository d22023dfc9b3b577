// Ephemeral messages the person closed, for this page's life.
import { useSyncExternalStore } from "react";

let closed: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

export function dismissMessage(ts: string): void {
  closed = new Set([...closed, ts]);
  for (const tell of listeners) tell();
}

export function useDismissed(): ReadonlySet<string> {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => closed,
  );
}
