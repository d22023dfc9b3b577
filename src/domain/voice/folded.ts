// Whether a voice is folded away because it is abuse of whoever reads it.
import { isAbusive } from "../text/abuse.ts";
import type { Voice } from "./voice.ts";

/** What a voice says in words of people: where one part is abuse, none of it is shown to all. */
export type Spoken = Pick<Voice, "words"> & Partial<Pick<Voice, "attempt" | "happening" | "altText" | "files">>;

export function isFolded({ words, attempt, happening, altText, files }: Spoken): boolean {
  const names = files?.map((file) => file.name) ?? [];
  return [words, attempt, happening, altText, ...names].some((text) => text && isAbusive(text));
}
