// The listed emoji: their characters by name, and the search.
import { LISTED } from "./emoji-data.ts";

export interface Emoji {
  name: string;
  aliases: string[];
  char: string;
  hasSkin: boolean;
  words: string;
  group: string;
}

function readList(): Emoji[] {
  let group = "";
  const list: Emoji[] = [];
  for (const line of LISTED.trim().split("\n")) {
    if (line.startsWith("# ")) {
      group = line.slice(2);
      continue;
    }
    const [names = "", char = "", ...words] = line.split(" ");
    const [name = "", ...aliases] = names.split(",");
    list.push({
      name,
      aliases,
      char: char.replace("*", ""),
      hasSkin: char.endsWith("*"),
      words: words.join(" "),
      group,
    });
  }
  return list;
}

export const EMOJI = readList();
export const SKIN_TONES = ["", "🏻", "🏼", "🏽", "🏾", "🏿"];

const byName = new Map(EMOJI.flatMap((emoji) => [emoji.name, ...emoji.aliases].map((name) => [name, emoji])));

/** The character for `eyes` or `+1::skin-tone-3`; null for a name that is not listed (a custom one). */
export function charOf(name: string): string | null {
  const [base = "", tone] = name.split("::skin-tone-");
  const emoji = byName.get(base);
  if (!emoji) return null;
  const skin = tone ? (SKIN_TONES[Number(tone) - 1] ?? "") : "";
  return skin && emoji.hasSkin ? emoji.char.replace("\uFE0F", "") + skin : emoji.char;
}

export function findEmoji(query: string): Emoji[] {
  const wanted = query.trim().toLowerCase().replaceAll(":", "");
  if (!wanted) return EMOJI;
  const named = EMOJI.filter((e) => [e.name, ...e.aliases].some((n) => n.includes(wanted)));
  const worded = EMOJI.filter((e) => !named.includes(e) && e.words.includes(wanted));
  return [...named.sort((a, b) => Number(b.name.startsWith(wanted)) - Number(a.name.startsWith(wanted))), ...worded];
}
