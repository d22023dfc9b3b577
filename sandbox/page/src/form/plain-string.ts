// A text object as a plain string, for places that cannot hold elements: input values, titles, labels.
import type { TextObject } from "../blocks/block-types.ts";
import { charOf } from "../emoji/emoji-list.ts";

export function plainString(text: TextObject | string | undefined): string {
  const raw = typeof text === "string" ? text : (text?.text ?? "");
  return raw.replace(/:([^\s:]+(?:::skin-tone-[2-6])?):/g, (whole, name: string) => charOf(name) ?? whole);
}
