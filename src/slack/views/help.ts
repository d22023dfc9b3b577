// Everything there is to know, in one ephemeral.

import { EMOJI_MEANINGS, type EmojiMap, type EmojiMeaning } from "../../domain/settings/settings.ts";
import type { Words } from "../../locales/words.ts";
import { MESSAGE_SHORTCUT_NAME } from "../action-ids.ts";
import { context, type Said, section } from "./blocks.ts";
import type { Reader } from "./reader.ts";

export interface HelpState {
  /** Channel mentions, ready for mrkdwn. */
  channel: string;
  planner: string;
  /** The workspace's language: in it the buttons stand on the card, whatever the reader's own is. */
  cardWords: Words;
  emoji: EmojiMap;
}

export function help({ channel, planner, cardWords, emoji }: HelpState, { words }: Reader): Said {
  const labels = {
    claim: cardWords("card.claim"),
    join: cardWords("card.join"),
    conclude: cardWords("card.conclude"),
    more: cardWords("card.more"),
    shortcut: MESSAGE_SHORTCUT_NAME,
  };
  const marks = Object.fromEntries(EMOJI_MEANINGS.map((meaning) => [`emoji_${meaning}`, markOf(emoji, meaning)]));
  const lines = ["post", "claim", "rule", "join", "conclude", "tell", "more", "answer", "digest", "privacy"] as const;
  return {
    text: words("command.help.title"),
    blocks: [
      section(`*${words("command.help.title")}*`),
      ...lines.map((line) => section(words(`command.help.${line}`, { channel, planner, ...labels, ...marks }))),
      context(words("command.help.commands")),
    ],
  };
}

/** The first of those that mean it; Slack draws it. A dash where none does. */
function markOf(emoji: EmojiMap, meaning: EmojiMeaning): string {
  const [first] = emoji[meaning];
  return first === undefined ? "—" : `:${first}:`;
}
