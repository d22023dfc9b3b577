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

/** ":eyes:", ":확인중:": Slack takes letters of any script in the name of an emoji. */
const NAMED_EMOJI = /:[\p{L}\p{M}\p{N}_+'-]+:/gu;
/** ℹ️ and 1️⃣, of which one is a letter and the other a digit; a digit alone is none. */
const DRAWN_EMOJI = /[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}/gu;

/** Is anything said in it? An emoji, a mention or an address alone says nothing; words that lead to one do. */
export function hasWords(mrkdwn: string): boolean {
  const said = mrkdwn.replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_whole, target: string, label = "") => {
    const saysNothing = !/^(?:https?|mailto):/iu.test(target) || target.includes(label);
    return saysNothing ? " " : label;
  });
  return /[\p{L}\p{N}]/u.test(unescaped(said).replace(NAMED_EMOJI, " ").replace(DRAWN_EMOJI, " "));
}

/** What follows a slash command is typed text; Slack escapes no more in it than its three control characters. */
export function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}
