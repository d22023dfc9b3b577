// The card's menu for one reader: what they may do with this voice beyond its buttons, each with a word on it.
import type { KnownBlock, ModalView } from "@slack/types";
import type { MemberId } from "../../domain/ids.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { MENU_CHOICE, type MenuEntry } from "../action-ids.ts";
import { button } from "./blocks.ts";
import type { Reader } from "./reader.ts";
import { voiceQuote } from "./voice-words.ts";

export function menuView(voice: Voice, memberId: MemberId, reader: Reader): ModalView {
  const { words } = reader;
  const blocks: KnownBlock[] = voice.withdrawnAt ? [] : [voiceQuote(voice, reader, 300)];
  for (const entry of entriesFor(voice, memberId)) {
    blocks.push({
      type: "section",
      block_id: entry,
      text: { type: "mrkdwn", text: `*${words(`menu.${entry}.label`)}*\n${words(`menu.${entry}.about`)}` },
      accessory: button(words(`menu.${entry}.label`), MENU_CHOICE, `${entry}:${voice.id}`),
    });
  }
  return {
    type: "modal",
    title: { type: "plain_text", text: words("menu.title") },
    close: { type: "plain_text", text: words("menu.close") },
    blocks,
  };
}

function entriesFor(voice: Voice, memberId: MemberId): MenuEntry[] {
  const isReporter = memberId === voice.reporterId;
  if (voice.withdrawnAt) return isReporter ? ["restore", "history"] : ["history"];
  const own: MenuEntry[] = isReporter ? ["edit", "withdraw"] : [];
  const pauses: MenuEntry[] = voice.pause ? ["resume", "wait", "talk"] : ["wait", "talk"];
  const vote: MenuEntry[] = voice.ruling ? [] : ["vote"];
  return ["history", ...vote, ...(voice.conclusion ? (["reopen"] as const) : pauses), ...own];
}
