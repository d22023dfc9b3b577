// The buttons that change a voice at once: claim, join, told, the customer is back.
import { TONES } from "../../domain/voice/sets.ts";
import { isClaimedBy, type Voice } from "../../domain/voice/voice.ts";
import { chooseTone } from "../../usecases/member/choose-tone.ts";
import type { VoiceOutcome, VoiceWish } from "../../usecases/voice/change-voice.ts";
import { takeOnVoice, toggleClaim } from "../../usecases/voice/claim-voice.ts";
import { joinVoice } from "../../usecases/voice/join-voice.ts";
import { promiseVoice } from "../../usecases/voice/promise-voice.ts";
import { reopenForCustomer } from "../../usecases/voice/reopen-voice.ts";
import { tellCustomer } from "../../usecases/voice/tell-customer.ts";
import type { World } from "../../usecases/world.ts";
import { type Click, readClick } from "../inbound/click.ts";
import { voiceId as voiceIdSchema } from "../inbound/payload.ts";
import { heardForm } from "../views/heard-form.ts";
import type { Reader } from "../views/reader.ts";
import { refusalText } from "../views/refusal.ts";
import { answer } from "./answer.ts";
import { type Desk, readerFor } from "./desk.ts";
import { openVoiceForm } from "./open-voice-form.ts";
import type { Delivery, Handler } from "./route.ts";

/** What the same button does depends on who presses: so it says when it let go. */
export const handleClaim: Handler = voiceButton(toggleClaim, async (desk, click, voice) => {
  if (isClaimedBy(voice, click.by)) return;
  const reader = await readerFor(desk, click.by);
  await answer(desk, { ...click, memberId: click.by }, reader.words("claim.released"));
});
export const handleTakeOn: Handler = voiceButton(takeOnVoice);
/** One is on it at once; the form that opens then is for who wants to add how their customer said it. */
export const handleJoin: Handler = voiceButton(joinVoice, (desk, click, voice) => {
  return openVoiceForm(desk, click, voice.id, heardForm);
});
export const handlePromise: Handler = voiceButton(promiseVoice);
export const handleTold: Handler = voiceButton(tellCustomer);
export const handleCustomerBack: Handler = voiceButton(reopenForCustomer);

/** "haeyo:<voice>": the text is drawn anew in that tone, and the next ones come in it. */
export async function handleTone(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  const { by, receipt, value } = click;
  const [name, id] = (value ?? "").split(":");
  const tone = TONES.find((each) => each === name);
  const voiceId = voiceIdSchema.safeParse(id).data;
  if (!tone || !voiceId) return ack();
  try {
    await chooseTone(desk.world, { workspaceId: desk.workspaceId, voiceId, by, receipt }, tone);
    await ack();
  } catch (error) {
    await ack();
    await answer(desk, { ...click, memberId: by }, (await readerFor(desk, by)).words("failure.press_again"));
    throw error;
  }
}

/**
 * The ack comes right after the commit, before anything is asked of Slack: a press that Slack gave up on is pressed
 * again, and would undo itself.
 *
 * @param done what the presser sees beyond what the card shows everyone
 */
function voiceButton(
  change: (world: World, wish: VoiceWish) => Promise<VoiceOutcome>,
  done?: (desk: Desk, click: Click, voice: Voice) => Promise<void>,
): Handler {
  return async (desk, { body, ack }) => {
    const click = readClick(body);
    const { by, receipt, voiceId, ...to } = click;
    const say = async (sentence: (reader: Reader) => string) => {
      await answer(desk, { ...to, memberId: by }, sentence(await readerFor(desk, by)));
    };
    if (voiceId === null) {
      await ack();
      return say((reader) => refusalText({ kind: "voice_unknown" }, reader));
    }
    try {
      const outcome = await change(desk.world, { workspaceId: desk.workspaceId, voiceId, by, receipt });
      await ack();
      if (outcome.kind === "refused") await say((reader) => refusalText(outcome.refusal, reader));
      if (outcome.kind === "done" && outcome.events.length > 0 && done) await done(desk, click, outcome.voice);
    } catch (error) {
      await ack();
      await say((reader) => reader.words("failure.press_again"));
      throw error;
    }
  };
}
