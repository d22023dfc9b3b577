// The message a voice came from, as Slack has it now.
import type { WebClient } from "@slack/web-api";
import type { ChannelId, MessageTs } from "../../domain/ids.ts";
import { followDeletion, followEdit } from "../../usecases/voice/follow-origin.ts";
import { slackErrorOf } from "../client.ts";
import { plainTextOf } from "../inbound/plain-text.ts";
import type { Desk } from "./desk.ts";

interface Place {
  channelId: ChannelId;
  ts: MessageTs;
}

export type MessageNow =
  | { kind: "there"; words: string }
  | { kind: "gone" }
  /** Slack would not say, or not now. */
  | { kind: "unreadable"; error: unknown };

const GONE: readonly string[] = ["thread_not_found", "message_not_found"];

export async function readMessage(client: WebClient, { channelId: channel, ts }: Place): Promise<MessageNow> {
  try {
    // Asked for one message of a thread, Slack answers its parent too; one outside a thread is a thread of its own.
    const only = { channel, ts, oldest: ts, latest: ts, inclusive: true, limit: 10 };
    const { messages } = await client.conversations.replies(only);
    const message = messages?.find((each) => each.ts === ts) as { text?: string; subtype?: string } | undefined;
    if (!message || message.subtype === "tombstone") return { kind: "gone" };
    return { kind: "there", words: plainTextOf(message.text ?? "") };
  } catch (error) {
    return GONE.includes(slackErrorOf(error) ?? "") ? { kind: "gone" } : { kind: "unreadable", error };
  }
}

/** For what no event told us of, or told us too early. May run twice: what is followed already changes nothing. */
export async function followOriginNow(desk: Desk, place: Place, client: WebClient = desk.client): Promise<void> {
  const message = await readMessage(client, place);
  if (message.kind === "unreadable") return;
  const { channelId, ts } = place;
  const receipt = `origin:${channelId}:${ts}:${Date.now()}`;
  const change = { workspaceId: desk.workspaceId, channelId, ts, by: desk.botUserId, receipt };
  if (message.kind === "gone") await followDeletion(desk.world, change);
  else await followEdit(desk.world, change, message.words, { onlyVerbatim: true });
}
