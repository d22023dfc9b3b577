// What a person would read of a message or view: every text in its blocks, one to a line, from top to bottom; struck through
// as mrkdwn has it.

const READ_ALOUD = ["text", "alt_text", "initial_value"];

export function textOf(shown: { blocks?: unknown[]; text?: string }): string {
  const texts = textsIn(shown.blocks ?? []);
  return texts.length > 0 ? texts.join("\n") : (shown.text ?? "");
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  const isStruck = (value as { style?: { strike?: boolean } }).style?.strike === true;
  return Object.entries(value).flatMap(([key, each]) => {
    if (!READ_ALOUD.includes(key) || typeof each !== "string") return textsIn(each);
    return [isStruck ? `~${each}~` : each];
  });
}
