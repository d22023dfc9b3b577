// Small pieces of Block Kit that several views use, and Slack's limits on them.
import type {
  Button,
  ContextBlock,
  KnownBlock,
  PlainTextOption,
  RichTextBlock,
  RichTextLink,
  RichTextText,
  SectionBlock,
} from "@slack/types";

/** A message: `text` is what notifications and screen readers say. */
export interface Said {
  text: string;
  blocks: KnownBlock[];
}

/** A section's text, in UTF-16 units. */
export const SECTION_MOST = 3000;

/** The caller keeps to SECTION_MOST: cutting here would tear a link or an escaped character apart. */
export function section(mrkdwn: string): SectionBlock {
  return { type: "section", text: { type: "mrkdwn", text: mrkdwn } };
}

export function context(...mrkdwn: string[]): ContextBlock {
  return { type: "context", elements: mrkdwn.map((text) => ({ type: "mrkdwn", text })) };
}

/** Lines in as few sections as hold them whole. */
export function sections(lines: readonly string[]): SectionBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const longer = `${texts.at(-1) ?? ""}\n${line}`;
    if (texts.length > 0 && longer.length <= SECTION_MOST) texts[texts.length - 1] = longer;
    else texts.push(line);
  }
  return texts.map(section);
}

/** A customer's words as a quote. Rich text, so that nothing in them is read as markup; links can be followed. */
export function quote(words: string): RichTextBlock {
  return { type: "rich_text", elements: [{ type: "rich_text_quote", elements: piecesOf(words) }] };
}

/** A web address ends before a bracket, where the gate's marks begin, and before Korean, which is a particle there. */
const ADDRESS = /https?:\/\/[\w\-.~:/?#@!$&*+,;=%]*[\w\-~/#@$&*+=%]/g;

function piecesOf(words: string): (RichTextText | RichTextLink)[] {
  const pieces: (RichTextText | RichTextLink)[] = [];
  let done = 0;
  for (const match of words.matchAll(ADDRESS)) {
    const [url] = match;
    if (!URL.canParse(url)) continue;
    if (match.index > done) pieces.push({ type: "text", text: words.slice(done, match.index) });
    pieces.push({ type: "link", url, text: url });
    done = match.index + url.length;
  }
  if (done < words.length || pieces.length === 0) pieces.push({ type: "text", text: words.slice(done) });
  return pieces;
}

/** One line of plain text, struck through. */
export function struck(text: string): RichTextBlock {
  const elements: RichTextText[] = [{ type: "text", text, style: { strike: true } }];
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}

/** A text to be copied as it stands. */
export function copyReady(text: string): RichTextBlock {
  return { type: "rich_text", elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }] }] };
}

export function button(label: string, actionId: string, value: string, style?: "primary" | "danger"): Button {
  return {
    type: "button",
    text: { type: "plain_text", text: label },
    action_id: actionId,
    value,
    ...(style && { style }),
  };
}

/** Asks once more before it is pressed. */
export function asking(
  pressed: Button,
  { title, text, confirm, deny }: Record<"title" | "text" | "confirm" | "deny", string>,
): Button {
  const plain = (each: string) => ({ type: "plain_text", text: each }) as const;
  return {
    ...pressed,
    confirm: { title: plain(title), text: plain(text), confirm: plain(confirm), deny: plain(deny) },
  };
}

export function linkButton(label: string, actionId: string, url: string): Button {
  return { type: "button", text: { type: "plain_text", text: label }, action_id: actionId, url };
}

export function option(label: string, value: string): PlainTextOption {
  return { text: { type: "plain_text", text: label }, value };
}
