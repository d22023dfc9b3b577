// Shortens texts for people: by whole characters, with a mark where something is missing.

/** Cuts by whole characters as people see them, so that no syllable or emoji is torn; marks the cut. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("ko", { granularity: "grapheme" }).segment(text.slice(0, most + 50))) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** One line of a text, short enough to name it by. */
export function nameOfWords(words: string, most = 40): string {
  return cut(words.replace(/\s+/gu, " ").trim(), most);
}
