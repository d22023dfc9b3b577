// The card's menu for one reader: what they may do with this voice beyond its buttons, each with a word on it.
import type { ConfirmationDialog, KnownBlock, ModalView } from "@slack/types";
import type { MemberId } from "../../domain/ids.ts";
import { isAnswered, isClaimedBy, stepOf, untoldOf, type Voice } from "../../domain/voice/voice.ts";
import { MENU_CHOICE, type MenuEntry } from "../action-ids.ts";
import { button } from "./blocks.ts";
import { pageOf } from "./form.ts";
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
      accessory: {
        ...button(words(`menu.${entry}.label`), MENU_CHOICE, `${entry}:${voice.id}`),
        ...(isAskedTwice(entry) && { confirm: questionOf(entry, reader) }),
      },
    });
  }
  return pageOf(words("menu.title"), words("menu.close"), blocks);
}

/** What others notice at once, and one press does: it is asked once before. */
const ASKED_TWICE = ["withdraw", "part"] as const satisfies readonly MenuEntry[];
type AskedTwice = (typeof ASKED_TWICE)[number];

function isAskedTwice(entry: MenuEntry): entry is AskedTwice {
  return ASKED_TWICE.some((each) => each === entry);
}

function questionOf(entry: AskedTwice, { words }: Reader): ConfirmationDialog {
  return {
    title: { type: "plain_text", text: words(`menu.${entry}.label`) },
    text: { type: "plain_text", text: words(`menu.${entry}.sure`) },
    confirm: { type: "plain_text", text: words(`menu.${entry}.label`) },
    deny: { type: "plain_text", text: words("post.close") },
  };
}

function entriesFor(voice: Voice, memberId: MemberId): MenuEntry[] {
  const isReporter = memberId === voice.reporterId;
  if (voice.withdrawnAt) return isReporter ? ["restore", "history"] : ["history"];
  if (voice.mergedInto) return ["part", "history"];
  const own: MenuEntry[] = isReporter ? ["edit", "withdraw"] : [];
  const later: MenuEntry[] = isAnswered(voice) ? [] : ["snooze"];
  return ["history", ...helpEntries(voice, memberId), ...stepEntries(voice), ...later, ...pairEntries(voice), ...own];
}

/** Bringing others in: an opinion, a question, another pair of hands. */
function helpEntries(voice: Voice, memberId: MemberId): MenuEntry[] {
  const vote: MenuEntry[] = voice.ruling ? [] : ["vote"];
  const mayHandOver = isClaimedBy(voice, memberId) && stepOf(voice) !== "told";
  return [...vote, "ask", ...(mayHandOver ? (["handover"] as const) : [])];
}

function stepEntries(voice: Voice): MenuEntry[] {
  if (voice.conclusion) return untoldOf(voice).length > 0 ? ["told_for", "reopen"] : ["reopen"];
  return voice.pause ? ["resume", "wait", "talk"] : ["wait", "talk"];
}

function pairEntries(voice: Voice): MenuEntry[] {
  const merge: MenuEntry[] = voice.conclusion || voice.merged.length > 0 ? [] : ["merge"];
  return [...merge, "conflict", ...(voice.conflicts.length > 0 ? (["no_conflict"] as const) : [])];
}
