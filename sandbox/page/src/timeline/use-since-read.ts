// Marks a channel as read while it is looked at, and remembers where the unread part began when it was opened.
import { useEffect, useState } from "react";
import type { Message } from "../../../protocol.ts";
import { useWs } from "../workspace/context.ts";
import { lastTsIn } from "../workspace/unread.ts";

/** The first message that was new when the channel was opened. */
export function useSinceRead(channelId: string, messages: Message[]): string | undefined {
  const ws = useWs();
  const { state, markRead, lastRead } = ws;
  const me = state.me.id;
  const key = `${me} ${channelId}`;
  const open = () => ({ key, since: lastRead(me, channelId), at: String(Date.now() / 1000) });
  const [opened, setOpened] = useState(open);
  if (opened.key !== key) setOpened(open());
  const last = lastTsIn(ws, channelId);

  useEffect(() => {
    const mark = () => {
      if (last && document.visibilityState === "visible") markRead(me, channelId, last);
    };
    mark();
    document.addEventListener("visibilitychange", mark);
    return () => document.removeEventListener("visibilitychange", mark);
  }, [me, channelId, last, markRead]);

  const firstNew = messages.find((m) => m.ts > opened.since && m.userId !== me && !m.ephemeralFor);
  // What arrives while one looks is not marked.
  return firstNew && firstNew.ts < opened.at ? firstNew.ts : undefined;
}
