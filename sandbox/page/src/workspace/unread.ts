// Which channels have something new for the person, and how much of it is meant for them.
import type { Channel, Message } from "../../../protocol.ts";
import { isInTimeline } from "./names.ts";
import type { Workspace } from "./use-workspace.ts";

export interface Unread {
  isUnread: boolean;
  /** Mentions, and every message of a direct message: the red number. */
  count: number;
}

export function unreadIn(ws: Workspace, channel: Channel): Unread {
  const { state } = ws;
  if (!channel.memberIds.includes(state.me.id)) return { isUnread: false, count: 0 };
  const since = ws.lastRead(state.me.id, channel.id);
  const fresh = state.messages.filter(
    (m) => m.channelId === channel.id && m.ts > since && m.userId !== state.me.id && !m.ephemeralFor,
  );
  const isForMe = (m: Message) => channel.kind === "im" || mentions(m, state.me.id);
  return { isUnread: fresh.some((m) => isInTimeline(m) || isForMe(m)), count: fresh.filter(isForMe).length };
}

function mentions(message: Message, userId: string): boolean {
  return message.text.includes(`<@${userId}>`) || JSON.stringify(message.blocks ?? []).includes(`<@${userId}>`);
}

export function lastTsIn(ws: Workspace, channelId: string): string | undefined {
  return ws.state.messages.findLast((m) => m.channelId === channelId)?.ts;
}
