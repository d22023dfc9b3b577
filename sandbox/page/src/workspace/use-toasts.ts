// Short notices at the bottom of the window, gone after a few seconds.
import { useCallback, useRef, useState } from "react";

export interface Toast {
  id: number;
  text: string;
  tone: "calm" | "bad";
}

const SHOWN_MS = 6000;

export function useToasts() {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const lastId = useRef(0);

  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const toast = useCallback(
    (text: string, tone: Toast["tone"] = "calm") => {
      lastId.current += 1;
      const id = lastId.current;
      setToasts((all) => [...all.slice(-2), { id, text, tone }]);
      window.setTimeout(() => dismiss(id), SHOWN_MS);
    },
    [dismiss],
  );
  return { toasts, toast, dismiss };
}
