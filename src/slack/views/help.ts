// Everything there is to know, in one ephemeral.
import { context, type Said, section } from "./blocks.ts";
import type { Reader } from "./reader.ts";

/** @param places channel mentions, ready for mrkdwn */
export function help(places: { channel: string; planner: string }, { words }: Reader): Said {
  const lines = ["post", "claim", "join", "conclude", "tell", "digest", "privacy"] as const;
  return {
    text: words("command.help.title"),
    blocks: [
      section(`*${words("command.help.title")}*`),
      ...lines.map((line) => section(words(`command.help.${line}`, places))),
      context(words("command.help.commands")),
    ],
  };
}
