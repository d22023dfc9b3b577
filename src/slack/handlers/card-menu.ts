// The card's menu and what is chosen in it, and words that are folded away.
import type { ModalView } from "@slack/types";
import type { Refusal } from "../../domain/voice/decision.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { restoreVoice, withdrawVoice } from "../../usecases/voice/edit-voice.ts";
import { resumeVoice } from "../../usecases/voice/pause-voice.ts";
import { readVoiceHistory } from "../../usecases/voice/read-history.ts";
import { type Click, readClick } from "../inbound/click.ts";
import { type MenuChoice, readMenuChoice } from "../inbound/menu.ts";
import { editForm } from "../views/edit-form.ts";
import { historyView } from "../views/history.ts";
import { menuView } from "../views/menu.ts";
import { noteView } from "../views/note.ts";
import { talkForm, waitForm } from "../views/pause-forms.ts";
import type { Reader } from "../views/reader.ts";
import { refusalText } from "../views/refusal.ts";
import { reopenForm } from "../views/reopen-form.ts";
import { unfoldedView } from "../views/voice-words.ts";
import { voteForm } from "../views/vote-form.ts";
import type { Desk } from "./desk.ts";
import { openVoiceForm } from "./open-voice-form.ts";
import type { Delivery } from "./route.ts";

export async function handleMenu(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  await openVoiceForm(desk, click, click.voiceId, (voice, reader) => menuView(voice, click.by, reader));
}

export async function handleUnfold(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  await openVoiceForm(desk, click, click.voiceId, unfoldedView);
}

export async function handleMenuChoice(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  const choice = readMenuChoice(click.value);
  if (!choice) return;
  await openVoiceForm(desk, click, choice.voiceId, (voice, reader) => draw(desk, { click, choice, voice }, reader));
}

async function draw(
  desk: Desk,
  { click, choice, voice }: { click: Click; choice: MenuChoice; voice: Voice },
  reader: Reader,
): Promise<ModalView | Refusal> {
  switch (choice.entry) {
    case "history": {
      const history = await readVoiceHistory(desk.world, desk.workspaceId, voice.id);
      return historyView(history?.events ?? [], { ...reader, names: history?.names ?? reader.names });
    }
    case "reopen":
      return voice.conclusion ? reopenForm(voice, reader) : { kind: "not_concluded" };
    case "vote":
      return voice.ruling ? { kind: "already_ruled" } : voteForm(voice, click.by, reader);
    case "wait":
      return waitForm(voice, reader);
    case "talk":
      return talkForm(voice, reader);
    case "resume":
      return done(desk, { click, voice, change: resumeVoice }, reader, "pause.over");
    case "edit":
      return click.by === voice.reporterId ? editForm(voice, reader) : { kind: "not_reporter" };
    case "withdraw":
      return done(desk, { click, voice, change: withdrawVoice }, reader, "withdraw.done");
    case "restore":
      return done(desk, { click, voice, change: restoreVoice }, reader, "withdraw.restored");
  }
}

/** Does it at once; the menu gives way to a sentence. */
async function done(
  desk: Desk,
  { click, voice, change }: { click: Click; voice: Voice; change: typeof withdrawVoice },
  reader: Reader,
  sentence: "withdraw.done" | "withdraw.restored" | "pause.over",
): Promise<ModalView> {
  const wish = { workspaceId: desk.workspaceId, voiceId: voice.id, by: click.by, receipt: click.receipt };
  const outcome = await change(desk.world, wish);
  const text = outcome.kind === "refused" ? refusalText(outcome.refusal, reader) : reader.words(sentence);
  return noteView(reader.words("menu.title"), text, reader);
}
