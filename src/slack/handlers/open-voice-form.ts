// Opens a form about one voice for who asked for it, or says where they are why not.
import type { ModalView } from "@slack/types";
import type { VoiceId } from "../../domain/ids.ts";
import type { Refusal } from "../../domain/voice/decision.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { readVoice } from "../../usecases/voice/find-voice.ts";
import type { Click } from "../inbound/click.ts";
import { noteView } from "../views/note.ts";
import type { Reader } from "../views/reader.ts";
import { refusalText } from "../views/refusal.ts";
import { answer } from "./answer.ts";
import { type Desk, readerFor } from "./desk.ts";

/** @param draw the form, or why this voice is not one to open it for */
export async function openVoiceForm(
  desk: Desk,
  click: Click,
  voiceId: VoiceId | null,
  draw: (voice: Voice, reader: Reader) => ModalView | Refusal | Promise<ModalView | Refusal>,
): Promise<void> {
  const reader = await readerFor(desk, click.by);
  try {
    const voice = voiceId && (await readVoice(desk.world, desk.workspaceId, voiceId));
    const drawn: ModalView | Refusal = voice ? await draw(voice, reader) : { kind: "voice_unknown" };
    if ("kind" in drawn) return await sayWhy(desk, click, refusalText(drawn, reader), reader);
    // From the menu the form takes the menu's place.
    if (click.view) await desk.client.views.update({ view_id: click.view.id, view: drawn });
    else await desk.client.views.open({ trigger_id: click.triggerId ?? "", view: drawn });
  } catch (error) {
    desk.log.warn({ err: error }, "a form could not be opened");
    await sayWhy(desk, click, reader.words("failure.press_again"), reader);
  }
}

/** Where the person looks: from the menu in the menu's place. Where Slack does not take that, in a message. */
export async function sayWhy(desk: Desk, click: Click, sentence: string, reader: Reader): Promise<void> {
  const { view, by: memberId } = click;
  if (!view) return answer(desk, { ...click, memberId }, sentence);
  try {
    const note = noteView(reader.words("menu.title"), sentence, reader);
    await desk.client.views.update({ view_id: view.id, view: note });
  } catch (error) {
    desk.log.warn({ err: error }, "a sentence could not take a form's place");
    await answer(desk, { ...click, memberId }, sentence);
  }
}
