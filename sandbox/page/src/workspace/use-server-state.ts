// One person's view of the workspace, fetched again (at most once in 40 ms) whenever the server says it changed.
import { useCallback, useEffect, useRef, useState } from "react";
import type { PersonState } from "../../../protocol.ts";
import { fetchState, listen } from "./server.ts";

export interface ServerState {
  state: PersonState | null;
  isOnline: boolean;
  /** The address names no person that the server knows. */
  isNobody: boolean;
  refetch: () => Promise<void>;
}

const DEBOUNCE_MS = 40;
const RETRY_MS = 1500;

export function useServerState(as: string | null): ServerState {
  const [state, setState] = useState<PersonState | null>(null);
  const [isOnline, setOnline] = useState(true);
  const [isNobody, setNobody] = useState(false);
  const asked = useRef(0);
  const shown = useRef(0);

  const refetch = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    try {
      const fresh = await fetchState(as, AbortSignal.timeout(10_000));
      if (turn < shown.current) return;
      shown.current = turn;
      setNobody(fresh === null);
      if (fresh) setState(fresh);
      setOnline(true);
    } catch {
      if (turn === asked.current) setOnline(false);
    }
  }, [as]);

  useEffect(() => {
    let timer: number | undefined;
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void refetch(), DEBOUNCE_MS);
    };
    void refetch();
    const stop = listen(soon, (isUp) => {
      setOnline(isUp);
      if (isUp) soon();
    });
    return () => {
      window.clearTimeout(timer);
      shown.current = asked.current + 1;
      stop();
    };
  }, [refetch]);

  useEffect(() => {
    if (isOnline) return;
    const timer = window.setInterval(() => void refetch(), RETRY_MS);
    return () => window.clearInterval(timer);
  }, [isOnline, refetch]);

  return { state, isOnline, isNobody, refetch };
}
