// Reads what stands between < and > in mrkdwn: people, channels, groups, dates, links.
import type { Inline } from "./inline-nodes.ts";
import { unescapeText } from "./unescape.ts";

export function parseAngle(inside: string, parseLabel: (text: string) => Inline[]): Inline | null {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeText(inside.slice(bar + 1));
  if (target.startsWith("@")) return { kind: "user", id: target.slice(1), label };
  if (target.startsWith("#")) return { kind: "channel", id: target.slice(1), label };
  if (target.startsWith("!")) return parseSpecial(target.slice(1), label);
  if (!/^(https?:\/\/|mailto:|tel:|slack:\/\/|\/)/.test(target)) return null;
  const url = unescapeText(target);
  const shown = bar < 0 ? url.replace(/^mailto:/, "") : inside.slice(bar + 1);
  const children = bar < 0 ? [{ kind: "text" as const, text: shown }] : parseLabel(shown);
  return { kind: "link", url, children };
}

function parseSpecial(command: string, label: string | undefined): Inline | null {
  if (command.startsWith("subteam^")) return { kind: "group", id: command.slice(8), label };
  if (command.startsWith("date^")) {
    const [, seconds = "0", pattern = "", url] = command.split("^");
    return { kind: "date", seconds: Number(seconds), pattern, url, fallback: label };
  }
  return { kind: "broadcast", range: command };
}
