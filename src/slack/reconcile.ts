// Compares open cards with Slack: reactions and replies that came while the app was away are caught up on.
import type { ChannelId, MemberId, MessageTs } from "../domain/ids.ts";
import { type OpenCard, readOpenCards } from "../usecases/voice/read-open-cards.ts";
import { recordAnswer } from "../usecases/voice/record-answer.ts";
import { plainEmoji } from "./action-ids.ts";
import type { SlackClients } from "./client.ts";
import type { Desk } from "./handlers/desk.ts";
import { applyReaction, type CardReaction, hasMeaning } from "./handlers/react.ts";

interface SlackMessage {
  ts?: string | undefined;
  user?: string | undefined;
  bot_id?: string | undefined;
  subtype?: string | undefined;
  reactions?: { name?: string; users?: string[]; count?: number }[];
  reply_count?: number | undefined;
}

/** How many open cards are compared, and how many messages of the channel are read for it. */
const CARDS_MOST = 200;
const PAGE = 200;
const PAGES_MOST = 5;

/** May run twice, and beside the events themselves: only what differs from what was last seen has an effect. */
export async function reconcile(desk: Desk, slack: SlackClients): Promise<void> {
  const cards = await readOpenCards(desk.world, desk.workspaceId, CARDS_MOST);
  for (const channelId of new Set(cards.map((card) => card.place.channelId))) {
    const inChannel = cards.filter((card) => card.place.channelId === channelId);
    const messages = await readMessages(slack, channelId, inChannel);
    for (const card of inChannel) {
      const message = messages.get(card.place.ts);
      if (message) await compare(desk, slack, card, message);
    }
  }
}

async function readMessages(slack: SlackClients, channelId: ChannelId, cards: readonly OpenCard[]) {
  const found = new Map<string, SlackMessage>();
  const oldest = cards.map((card) => card.place.ts).sort()[0];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MOST && oldest !== undefined; page += 1) {
    const answer = await slack.background.conversations.history({
      channel: channelId,
      limit: PAGE,
      oldest,
      inclusive: true,
      ...(cursor && { cursor }),
    });
    for (const message of answer.messages ?? []) if (message.ts) found.set(message.ts, message);
    cursor = answer.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return found;
}

async function compare(desk: Desk, slack: SlackClients, card: OpenCard, message: SlackMessage): Promise<void> {
  for (const reaction of await changesOf(slack, card, message)) await applyReaction(desk, reaction);
  if (!card.isAnswered && (message.reply_count ?? 0) > 0) await catchUpOnAnswers(desk, slack, card);
}

async function changesOf(slack: SlackClients, card: OpenCard, message: SlackMessage): Promise<CardReaction[]> {
  const there = await reactionsOf(slack, card, message);
  const before = new Set(card.seen.map(({ memberId, emoji }) => `${memberId} ${emoji}`));
  const added = [...there].filter((each) => !before.has(each)).map((each) => ({ each, isThere: true }));
  const removed = [...before].filter((each) => !there.has(each)).map((each) => ({ each, isThere: false }));
  return [...added, ...removed].map(({ each, isThere }) => {
    const [by = "", emoji = ""] = each.split(" ");
    const receipt = `reconcile:${card.place.ts}:${each}:${isThere}:${Date.now()}`;
    const { voiceId, place } = card;
    return { voiceId, by: by as MemberId, channelId: place.channelId, cardTs: place.ts, emoji, isThere, receipt };
  });
}

/** "U1 eyes", "U2 eyes": those that mean something. */
async function reactionsOf(slack: SlackClients, card: OpenCard, message: SlackMessage): Promise<Set<string>> {
  let reactions = message.reactions ?? [];
  // In a list Slack may leave out some of many users; asked for the one message it names all.
  if (reactions.some((reaction) => (reaction.users?.length ?? 0) < (reaction.count ?? 0))) {
    const { channelId, ts } = card.place;
    const answer = await slack.background.reactions.get({ channel: channelId, timestamp: ts, full: true });
    reactions = answer.message?.reactions ?? reactions;
  }
  const there = new Set<string>();
  for (const { name, users } of reactions) {
    const emoji = plainEmoji(name ?? "");
    if (hasMeaning(emoji)) for (const user of users ?? []) there.add(`${user} ${emoji}`);
  }
  return there;
}

async function catchUpOnAnswers(desk: Desk, slack: SlackClients, card: OpenCard): Promise<void> {
  const { channelId, ts } = card.place;
  const { messages } = await slack.background.conversations.replies({ channel: channelId, ts, limit: PAGE });
  for (const reply of (messages ?? []) as SlackMessage[]) {
    if (!reply.ts || !reply.user || reply.ts === ts || reply.bot_id) continue;
    if (reply.subtype !== undefined && reply.subtype !== "file_share" && reply.subtype !== "thread_broadcast") continue;
    const receipt = `reconcile:${reply.ts}`;
    const wish = { workspaceId: desk.workspaceId, voiceId: card.voiceId, by: reply.user as MemberId, receipt };
    await recordAnswer(desk.world, wish, reply.ts as MessageTs);
  }
}
