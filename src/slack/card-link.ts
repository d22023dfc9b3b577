// The link that Slack gives a message: made for one, and read back.
import type { ChannelId, MessageTs } from "../domain/ids.ts";

interface Place {
  channelId: ChannelId;
  ts: MessageTs;
}

/** @param workspaceUrl "https://example.slack.com/" */
export function linkTo(workspaceUrl: string, { channelId, ts }: Place): string {
  return `${workspaceUrl}archives/${channelId}/p${ts.replace(".", "")}`;
}

const LINK = /\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})\b/;

/** Null for any other text. */
export function readLink(text: string): Place | null {
  const [, channelId, seconds, micros] = LINK.exec(text) ?? [];
  if (channelId === undefined) return null;
  return { channelId: channelId as ChannelId, ts: `${seconds}.${micros}` as MessageTs };
}
