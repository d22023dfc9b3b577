// Everything there is to know, in one ephemeral.
import type { Words } from "../../locales/words.ts";
import { context, type Said, section } from "./blocks.ts";
import type { Reader } from "./reader.ts";

/**
 * @param places channel mentions, ready for mrkdwn
 * @param cardWords the workspace's language: in it the buttons stand on the card, whatever the reader's own is
 */
export function help(places: { channel: string; planner: string }, cardWords: Words, { words }: Reader): Said {
  const labels = { claim: cardWords("card.claim"), join: cardWords("card.join"), conclude: cardWords("card.conclude") };
  const lines = ["post", "claim", "join", "conclude", "tell", "digest", "privacy"] as const;
  return {
    text: words("command.help.title"),
    blocks: [
      section(`*${words("command.help.title")}*`),
      ...lines.map((line) => section(words(`command.help.${line}`, { ...places, ...labels }))),
      context(words("command.help.commands")),
    ],
  };
}
