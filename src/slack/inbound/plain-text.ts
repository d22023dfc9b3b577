// What a person typed, out of what Slack makes of it: entities, links and mentions become words again.

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** "<https://a.kr|a.kr> &amp; <@U1>" → "a.kr & @…". Who is mentioned is a colleague, and says nothing of the customer. */
export function plainTextOf(mrkdwn: string): string {
  const words = mrkdwn.replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_whole, target: string, label?: string) => {
    if (label) return target.startsWith("#") ? `#${label}` : label;
    if (target.startsWith("@")) return "@…";
    if (target.startsWith("#")) return "#…";
    if (target.startsWith("!")) return `@${target.slice(1).split("^")[0]}`;
    return target.replace(/^(?:mailto|tel):/, "");
  });
  return unescaped(words);
}

/** What follows a slash command is typed text; Slack escapes no more in it than its three control characters. */
export function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}
