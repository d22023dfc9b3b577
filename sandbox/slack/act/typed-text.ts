// What Slack makes of what a person types: its three control characters are escaped, mentions and links are not.

const TOKEN = /<(?:[@#!][^<>]+|https?:[^<>]+|mailto:[^<>]+)>/g;

export function typedText(text: string): string {
  const tokens = [...text.matchAll(TOKEN)].map(([token]) => token);
  return text
    .split(TOKEN)
    .map((part) => part.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"))
    .map((part, index) => part + (tokens[index] ?? ""))
    .join("");
}
