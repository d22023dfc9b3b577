// Keeps a message within what Slack takes: where it would be too long, fewer people and voices are named.
import type { Said } from "./blocks.ts";
import type { Reader } from "./reader.ts";

/** All texts of a message's blocks together; somewhat more ends in `msg_blocks_too_long` (bolt-js #2509). */
const MESSAGE_MOST = 12_000;
const FEWER_NAMES = [5, 2, 1];

/** The widest drawing that fits; the narrowest where none does. */
export function fitting(draw: (reader: Reader) => Said, reader: Reader): Said {
  let said = draw(reader);
  for (const namesMost of FEWER_NAMES) {
    if (charactersIn(said.blocks) <= MESSAGE_MOST) break;
    said = draw({ ...reader, namesMost });
  }
  return said;
}

/** In UTF-16 units, whatever of it is text. */
function charactersIn(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, each) => sum + charactersIn(each), 0);
  if (typeof part !== "object" || part === null) return 0;
  return Object.entries(part).reduce((sum, [key, value]) => {
    const isText = typeof value === "string" && (key === "text" || key === "alt_text");
    return sum + (isText ? value.length : charactersIn(value));
  }, 0);
}
