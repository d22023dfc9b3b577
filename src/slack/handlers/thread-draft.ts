// What people explained in a card's thread, as a draft of the reason for the customer.
import { draftReason } from "../../domain/text/draft-reason.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { openGate } from "../../usecases/gate.ts";
import { readSettings } from "../../usecases/settings/settings.ts";
import { findCardOfVoice } from "../../usecases/voice/find-voice.ts";
import { plainTextOf } from "../inbound/plain-text.ts";
import type { Desk } from "./desk.ts";

/** Null when nothing there explains anything, or Slack does not let us read it now. */
export async function draftFromThread(desk: Desk, voice: Voice): Promise<string | null> {
  try {
    const replies = await readNewestReplies(desk, voice);
    const gate = openGate(desk.world, await readSettings(desk.world, desk.workspaceId));
    const draft = draftReason(replies);
    return draft === null ? null : gate.mask(draft);
  } catch (error) {
    desk.log.warn({ err: error }, "a thread could not be read for a draft");
    return null;
  }
}

/** Slack gives a thread from its beginning; of a long one the newest part counts, from so many answers back. */
const ANSWERS_READ = 50;
const REPLIES_MOST = 100;
const PAGE = 200;
const PAGES_MOST = 5;

/** What people wrote, the oldest first; our own lines are not among them. */
async function readNewestReplies(desk: Desk, voice: Voice): Promise<{ text: string; isReporter: boolean }[]> {
  const card = await findCardOfVoice(desk.world, desk.workspaceId, voice.id);
  if (!card) return [];
  const oldest = voice.answers.at(-ANSWERS_READ)?.messageTs;
  const replies: { text: string; isReporter: boolean }[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MOST; page += 1) {
    const { messages = [], response_metadata: next } = await desk.client.conversations.replies({
      channel: card.channelId,
      ts: card.ts,
      limit: PAGE,
      ...(oldest !== undefined && { oldest, inclusive: true }),
      ...(cursor && { cursor }),
    });
    for (const { ts, user, bot_id: botId, text = "" } of messages) {
      if (ts === card.ts || !user || botId) continue;
      replies.push({ text: plainTextOf(text), isReporter: user === voice.reporterId });
    }
    cursor = next?.next_cursor;
    if (!cursor) break;
  }
  return replies.slice(-REPLIES_MOST);
}
