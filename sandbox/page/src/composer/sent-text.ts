// Between what a person types and what Slack stores: @names, #channels, addresses and the three escaped characters.
import type { PersonState } from "../../../protocol.ts";
import { escapeText, unescapeText } from "../text/unescape.ts";

interface Named {
  typed: string;
  stored: string;
}

export function toSent(state: PersonState, text: string): string {
  let sent = escapeText(text.trim());
  for (const { typed, stored } of namesIn(state)) {
    sent = sent.replaceAll(new RegExp(`(^|[^\\p{L}\\p{N}<])${escapePattern(escapeText(typed))}`, "gu"), `$1${stored}`);
  }
  return sent.replaceAll(/(^|[\s(])(https?:\/\/[^\s<>]+[^\s<>.,:;!?)'"])/g, "$1<$2>");
}

/** The other way, for editing. */
export function fromSent(state: PersonState, text: string): string {
  let typed = text;
  for (const name of namesIn(state)) typed = typed.replaceAll(name.stored, name.typed);
  return unescapeText(typed.replaceAll(/<(https?:[^|>]+)(?:\|[^>]*)?>/g, "$1"));
}

/** Longest first, so that 김하나 is not taken for 김하. */
function namesIn(state: PersonState): Named[] {
  const people = state.people.map((person) => ({ typed: `@${person.name}`, stored: `<@${person.id}>` }));
  const app = { typed: `@${state.app.name}`, stored: `<@${state.app.botUserId}>` };
  const channels = state.channels
    .filter((channel) => channel.kind !== "im")
    .map((channel) => ({ typed: `#${channel.name}`, stored: `<#${channel.id}>` }));
  const all = ["here", "channel", "everyone"].map((range) => ({ typed: `@${range}`, stored: `<!${range}>` }));
  return [...people, app, ...channels, ...all].sort((a, b) => b.typed.length - a.typed.length);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
