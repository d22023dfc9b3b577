// The App Home.
import type { HomeView } from "@slack/types";
import { OPEN_POST } from "../action-ids.ts";
import { button, context, section } from "./blocks.ts";
import type { Reader } from "./reader.ts";

/** @param channel the voice channel's mention, or its sentence when there is none; ready for mrkdwn */
export function home(channel: string, { words }: Reader): HomeView {
  return {
    type: "home",
    blocks: [
      { type: "header", text: { type: "plain_text", text: words("home.title") } },
      section(words("home.about")),
      { type: "actions", block_id: "home", elements: [button(words("home.post"), OPEN_POST, "home", "primary")] },
      context(channel),
    ],
  };
}
