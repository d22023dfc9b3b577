// Slack draws a message that is nothing but emoji larger.
const ONLY_EMOJI =
  /^\s*(?:(?::[^\s:]+:(?::[^\s:]+:)?|\p{Extended_Pictographic}(?:\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}])*)\s*){1,23}$/u;

export function emojiOnly(text: string): boolean {
  return text !== "" && ONLY_EMOJI.test(text);
}
