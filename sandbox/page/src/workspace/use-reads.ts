// What each person has read, kept in this browser: a real Slack keeps it on the server.
import { useCallback, useState } from "react";
import { recall, remember } from "./remember.ts";

export interface Reads {
  lastRead: (as: string, channel: string) => string;
  markRead: (as: string, channel: string, ts: string) => void;
}

/** Messages older than the first visit of this browser count as read. */
function firstVisit(): string {
  const known = recall("first-visit");
  if (known) return known;
  const now = `${Math.floor(Date.now() / 1000)}.000000`;
  remember("first-visit", now);
  return now;
}

export function useReads(): Reads {
  const [since] = useState(firstVisit);
  const [marks, setMarks] = useState<Record<string, string>>({});

  const lastRead = useCallback(
    (as: string, channel: string) => marks[`${as}:${channel}`] ?? recall(`read:${as}:${channel}`) ?? since,
    [marks, since],
  );
  const markRead = useCallback((as: string, channel: string, ts: string) => {
    const key = `${as}:${channel}`;
    setMarks((before) => {
      if ((before[key] ?? "") >= ts) return before;
      remember(`read:${key}`, ts);
      return { ...before, [key]: ts };
    });
  }, []);
  return { lastRead, markRead };
}
