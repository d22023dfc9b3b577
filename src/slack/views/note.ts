// A form that only says one thing: what was done, or why not.
import type { ModalView } from "@slack/types";
import { section } from "./blocks.ts";
import { pageOf } from "./form.ts";
import type { Reader } from "./reader.ts";

export function noteView(title: string, sentence: string, { words }: Reader): ModalView {
  return pageOf(title, words("menu.close"), [section(sentence)]);
}
