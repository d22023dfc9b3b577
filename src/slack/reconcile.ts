// Compares open cards with Slack: reactions and replies that came while the app was away are caught up on.
import type { ChannelId, MemberId } from "../domain/ids.ts";
import { type EmojiMap, plainEmoji } from "../domain/settings/settings.ts";
import { readEmojiBeginnings } from "../usecases/settings/read-setting-changes.ts";
import { readSettings } from "../usecases/settings/settings.ts";
import { readFollowedOrigins } from "../usecases/voice/follow-origin.ts";
import { type OpenCard, readOpenCards } from "../usecases/voice/read-open-cards.ts";
import type { SlackClients } from "./client.ts";
import type { Desk } from "./handlers/desk.ts";
import { followOriginNow } from "./handlers/origin.ts";
import { applyReaction, type CardReaction, cardMeaningOf } from "./handlers/react.ts";
import { createAnswerComparison, type SlackThread } from "./reconcile-answers.ts";

interface SlackReaction {
  name?: string | undefined;
  users?: string[] | undefined;
  count?: number | undefined;
}

interface SlackMessage extends SlackThread {
  ts?: string | undefined;
  reactions?: SlackReaction[];
}

/** How many open cards are compared, and how many messages of the channel are read for it. */
const CARDS_MOST = 200;
const PAGE = 200;
const PAGES_MOST = 5;

export interface Reconciler {
  /** May run twice, and beside the events themselves: only what differs from what was last seen has an effect. */
  reconcile(): Promise<void>;
}

export function createReconciler(desk: Desk, slack: SlackClients): Reconciler {
  const compareAnswers = createAnswerComparison(desk, slack);

  return {
    async reconcile() {
      const cards = await readOpenCards(desk.world, desk.workspaceId, CARDS_MOST);
      const emoji = await readEmoji(desk);
      for (const channelId of new Set(cards.map((card) => card.place.channelId))) {
        if (desk.channels.isAbsent(channelId)) continue;
        const inChannel = cards.filter((card) => card.place.channelId === channelId);
        const messages = await readMessages(slack, channelId, inChannel);
        for (const card of inChannel) {
          const message = messages.get(card.place.ts);
          if (!message) continue;
          await compareReactions(desk, slack, { card, message, emoji });
          await compareAnswers(card, message);
        }
      }
      await compareOrigins(desk, slack);
    },
  };
}

/** A few at a time: each is a call of its own. What is older was looked at while it was new. */
const ORIGINS_MOST = 20;

/** The messages that voices came from may have been edited or deleted while nobody listened. */
async function compareOrigins(desk: Desk, slack: SlackClients): Promise<void> {
  for (const place of await readFollowedOrigins(desk.world, desk.workspaceId, ORIGINS_MOST)) {
    if (!desk.channels.isAbsent(place.channelId)) await followOriginNow(desk, place, slack.background);
  }
}

interface Emoji {
  map: EmojiMap;
  /** Since when those mean something to which an admin gave their meaning. */
  since: ReadonlyMap<string, Date>;
}

async function readEmoji({ world, workspaceId }: Desk): Promise<Emoji> {
  const { emoji: map } = await readSettings(world, workspaceId);
  return { map, since: await readEmojiBeginnings(world, workspaceId) };
}

async function compareReactions(
  desk: Desk,
  slack: SlackClients,
  { card, message, emoji }: { card: OpenCard; message: SlackMessage; emoji: Emoji },
): Promise<void> {
  if (card.isMerged) return;
  const listed = message.reactions ?? [];
  const { map } = emoji;
  if (differences(card, listed, emoji).length === 0 && !hidesSome(listed, map)) return;
  // Read anew, of this one card and whole: since the list was read, events may have told us more than it did.
  for (const change of differences(card, await readReactions(slack, card), emoji)) {
    const meaning = cardMeaningOf(map, change.emoji);
    if (meaning) await applyReaction(desk, change, meaning);
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

/** In a list Slack may name only some of many users; asked for the one message it names all. */
function hidesSome(reactions: readonly SlackReaction[], map: EmojiMap): boolean {
  return reactions.some(({ name, users, count }) => {
    return cardMeaningOf(map, name ?? "") !== null && (users?.length ?? 0) < (count ?? 0);
  });
}

async function readReactions(slack: SlackClients, { place }: OpenCard): Promise<SlackReaction[]> {
  const args = { channel: place.channelId, timestamp: place.ts, full: true };
  return (await slack.background.reactions.get(args)).message?.reactions ?? [];
}

/** "U1 eyes", "U2 eyes": those that mean something. */
function reactionsOf(reactions: readonly SlackReaction[], map: EmojiMap): Set<string> {
  const there = new Set<string>();
  for (const { name, users } of reactions) {
    const emoji = plainEmoji(name ?? "");
    if (cardMeaningOf(map, emoji)) for (const user of users ?? []) there.add(`${user} ${emoji}`);
  }
  return there;
}

/**
 * An emoji that got its meaning after the card was posted may have stood there before: then whoever put it there meant
 * nothing by it, and Slack does not say when that was. Such ones count only when their event comes.
 */
function differences(card: OpenCard, reactions: readonly SlackReaction[], { map, since }: Emoji): CardReaction[] {
  const isOlder = (emoji: string) => (since.get(emoji)?.getTime() ?? 0) <= card.postedAt.getTime();
  const there = reactionsOf(reactions, map);
  const seen = card.seen.filter(({ emoji }) => cardMeaningOf(map, emoji));
  const before = new Set(seen.map(({ memberId, emoji }) => `${memberId} ${emoji}`));
  const added = [...there]
    .filter((each) => !before.has(each) && isOlder(each.split(" ")[1] ?? ""))
    .map((each) => ({ each, isThere: true }));
  const removed = [...before].filter((each) => !there.has(each)).map((each) => ({ each, isThere: false }));
  return [...added, ...removed].map(({ each, isThere }) => {
    const [by = "", emoji = ""] = each.split(" ");
    const receipt = `reconcile:${card.place.ts}:${each}:${isThere}:${Date.now()}`;
    return { voiceId: card.voiceId, by: by as MemberId, channelId: card.place.channelId, emoji, isThere, receipt };
  });
}
