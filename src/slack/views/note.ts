// A form that only says one thing: what was done, or why not.
import type { ModalView } from "@slack/types";
import { section } from "./blocks.ts";
import type { Reader } from "./reader.ts";

export function noteView(title: string, sentence: string, { words }: Reader): ModalView {
  return {
    type: "modal",
    title: { type: "plain_text", text: title },
    close: { type: "plain_text", text: words("menu.close") },
    blocks: [section(sentence)],
  };
}
