// Compares the replies below a card with the answers that are known: some came, and some were deleted, while the app was
// away.
import type { MemberId, MessageTs } from "../domain/ids.ts";
import type { OpenCard } from "../usecases/voice/read-open-cards.ts";
import { dropAnswer, recordAnswer } from "../usecases/voice/record-answer.ts";
import type { SlackClients } from "./client.ts";
import type { Desk } from "./handlers/desk.ts";
import { wordsOfAPerson } from "./inbound/payload.ts";

/** What a list of messages says of the thread below one. */
export interface SlackThread {
  reply_count?: number | undefined;
  /** The first of them, where there are many. */
  reply_users?: string[] | undefined;
  latest_reply?: string | undefined;
}

interface SlackReply {
  ts?: string | undefined;
  user?: string | undefined;
  bot_id?: string | undefined;
  subtype?: string | undefined;
  text?: string | undefined;
}

const PAGE = 200;

/** Most threads need not be read: what the list says of them agrees with what is known. */
export function createAnswerComparison(desk: Desk, slack: SlackClients) {
  /** What the list said of each thread that was read: as long as it says the same, it need not be read again. */
  const read = new Map<string, string>();

  return async (card: OpenCard, thread: SlackThread): Promise<void> => {
    const agrees = card.isAnswered ? holdsAll(thread, card.replies) : !mayHoldAnswers(desk, card, thread);
    const state = `${thread.latest_reply}:${thread.reply_count}`;
    if (agrees || read.get(card.voiceId) === state) return;
    const replies = await readReplies(slack, card);
    for (const reply of replies) await recordReply(desk, card, reply);
    await dropMissing(desk, card, new Set(replies.map((reply) => reply.messageTs)));
    read.set(card.voiceId, state);
  };
}

/** Our own lines are replies too, and so are the reporter's words; neither is an answer. */
function mayHoldAnswers(desk: Desk, { reporterId }: OpenCard, { reply_count = 0, reply_users }: SlackThread): boolean {
  if (reply_count === 0) return false;
  return reply_users?.some((user) => user !== reporterId && user !== desk.botUserId) ?? true;
}

function holdsAll(thread: SlackThread, known: OpenCard["replies"]): boolean {
  const { reply_count: count = 0, reply_users: users = [], latest_reply: last = "" } = thread;
  if (known.length > count) return false;
  return known.every(({ memberId, messageTs }) => users.includes(memberId) && messageTs <= last);
}

interface Reply {
  messageTs: MessageTs;
  by: MemberId;
}

const SPOKEN = [undefined, "file_share", "thread_broadcast"];

/** Those of people, with words. */
async function readReplies(slack: SlackClients, { place }: OpenCard): Promise<Reply[]> {
  const { channelId, ts } = place;
  const found: Reply[] = [];
  let cursor: string | undefined;
  do {
    const page = { channel: channelId, ts, limit: PAGE, ...(cursor && { cursor }) };
    const answer = await slack.background.conversations.replies(page);
    for (const reply of (answer.messages ?? []) as SlackReply[]) if (reply.ts !== ts) found.push(...spoken(reply));
    cursor = answer.response_metadata?.next_cursor;
  } while (cursor);
  return found;
}

function spoken({ ts, user, bot_id: botId, subtype, text }: SlackReply): Reply[] {
  if (!ts || !user || botId || !SPOKEN.includes(subtype)) return [];
  return wordsOfAPerson.safeParse(text ?? "").data?.isAnswer
    ? [{ messageTs: ts as MessageTs, by: user as MemberId }]
    : [];
}

async function recordReply({ workspaceId, world }: Desk, { voiceId }: OpenCard, { by, messageTs }: Reply) {
  await recordAnswer(world, { workspaceId, voiceId, by, receipt: `reconcile:${messageTs}` }, messageTs);
}

/** The answers were known before the thread was read: what is not there any more was deleted, or holds no words now. */
async function dropMissing({ workspaceId, world }: Desk, { voiceId, replies }: OpenCard, there: Set<MessageTs>) {
  for (const { memberId: by, messageTs } of replies) {
    if (there.has(messageTs)) continue;
    await dropAnswer(world, { workspaceId, voiceId, by, receipt: `reconcile:gone:${messageTs}` }, messageTs);
  }
}
