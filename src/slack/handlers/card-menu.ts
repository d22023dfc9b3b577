// The card's menu and what is chosen in it, and words that are folded away.
import type { ModalView } from "@slack/types";
import type { VoiceId } from "../../domain/ids.ts";
import type { Refusal } from "../../domain/voice/decision.ts";
import { closedRefusal, untoldOf, type Voice } from "../../domain/voice/voice.ts";
import { readNames } from "../../usecases/member/know-member.ts";
import { readLikelyHelpers } from "../../usecases/voice/ask-around.ts";
import type { VoiceOutcome, VoiceWish } from "../../usecases/voice/change-voice.ts";
import { restoreVoice, withdrawVoice } from "../../usecases/voice/edit-voice.ts";
import { partVoice } from "../../usecases/voice/pair-voices.ts";
import { resumeVoice } from "../../usecases/voice/pause-voice.ts";
import { readVoices } from "../../usecases/voice/search-voices.ts";
import type { World } from "../../usecases/world.ts";
import type { MenuEntry } from "../action-ids.ts";
import { type Click, readClick } from "../inbound/click.ts";
import { readMenuChoice } from "../inbound/menu.ts";
import { askForm, handOverForm } from "../views/claim-forms.ts";
import { editForm } from "../views/edit-form.ts";
import { menuView } from "../views/menu.ts";
import { conflictForm, mergeForm, noConflictForm } from "../views/pair-forms.ts";
import { talkForm, waitForm } from "../views/pause-forms.ts";
import { type Reader, shielded } from "../views/reader.ts";
import { refusalText } from "../views/refusal.ts";
import { reopenForm } from "../views/reopen-form.ts";
import { toldForForm } from "../views/told-for-form.ts";
import { unfoldedView } from "../views/voice-words.ts";
import { voteForm } from "../views/vote-form.ts";
import { type Desk, readerFor } from "./desk.ts";
import { showHistory } from "./history.ts";
import { openVoiceForm, sayWhy } from "./open-voice-form.ts";
import type { Delivery } from "./route.ts";
import { drawSnooze } from "./snooze-voice.ts";

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

export async function handleOpenToldFor(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  await ack();
  await openVoiceForm(desk, click, click.voiceId, (voice, reader) => {
    return toldFor({ desk, click, voice, reader: shielded(reader, voice) });
  });
}

export async function handleMenuChoice(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const click = readClick(body);
  const choice = readMenuChoice(click.value);
  if (!choice) return ack();
  const { entry, voiceId } = choice;
  if (isDoneAtOnce(entry)) return doAtOnce(desk, { click, ack, voiceId }, AT_ONCE[entry]);
  await ack();
  await openVoiceForm(desk, click, voiceId, (voice, reader) => {
    return ENTRIES[entry]({ desk, click, voice, reader: shielded(reader, voice) });
  });
}

interface AtOnce {
  change: (world: World, wish: VoiceWish) => Promise<VoiceOutcome>;
  /** What takes the menu's place once it is done. */
  sentence: "withdraw.done" | "withdraw.restored" | "pause.over" | "merge.parted";
}

/** What needs no form. */
const AT_ONCE = {
  resume: { change: resumeVoice, sentence: "pause.over" },
  part: { change: partVoice, sentence: "merge.parted" },
  withdraw: { change: withdrawVoice, sentence: "withdraw.done" },
  restore: { change: restoreVoice, sentence: "withdraw.restored" },
} as const satisfies Partial<Record<MenuEntry, AtOnce>>;

function isDoneAtOnce(entry: MenuEntry): entry is keyof typeof AT_ONCE {
  return entry in AT_ONCE;
}

/** Like a button of the card: the ack comes right after the commit, and only then the menu gives way to a sentence. */
async function doAtOnce(
  desk: Desk,
  { click, ack, voiceId }: { click: Click; ack: Delivery["ack"]; voiceId: VoiceId },
  { change, sentence }: AtOnce,
): Promise<void> {
  const { by, receipt } = click;
  try {
    const outcome = await change(desk.world, { workspaceId: desk.workspaceId, voiceId, by, receipt });
    await ack();
    const reader = await readerFor(desk, by);
    const text = outcome.kind === "refused" ? refusalText(outcome.refusal, reader) : reader.words(sentence);
    await sayWhy(desk, click, text, reader);
  } catch (error) {
    await ack();
    const reader = await readerFor(desk, by);
    await sayWhy(desk, click, reader.words("failure.press_again"), reader);
    throw error;
  }
}

interface Chosen {
  desk: Desk;
  click: Click;
  voice: Voice;
  reader: Reader;
}

type Drawn = ModalView | Refusal;

/** What takes the menu's place, or why nothing does. */
const ENTRIES: Record<Exclude<MenuEntry, keyof typeof AT_ONCE>, (chosen: Chosen) => Drawn | Promise<Drawn>> = {
  history: ({ desk, voice, reader }) => showHistory(desk, voice, reader),
  vote: ({ click, voice, reader }) => (voice.ruling ? { kind: "already_ruled" } : voteForm(voice, click.by, reader)),
  handover: ({ voice, reader }) => closedRefusal(voice) ?? handOverForm(voice, reader),
  ask: async ({ desk, click, voice, reader }) => {
    return askForm(voice, await readLikelyHelpers(desk.world, voice, click.by), reader);
  },
  wait: ({ voice, reader }) => waitForm(voice, reader),
  talk: ({ voice, reader }) => talkForm(voice, reader),
  reopen: ({ voice, reader }) => (voice.conclusion ? reopenForm(voice, reader) : { kind: "not_concluded" }),
  told_for: toldFor,
  snooze: ({ desk, click, voice, reader }) => drawSnooze(desk, voice, { memberId: click.by, reader }),
  merge: ({ voice, reader }) => closedRefusal(voice) ?? mergeForm(voice, reader),
  conflict: ({ voice, reader }) => closedRefusal(voice) ?? conflictForm(voice, reader),
  no_conflict: noConflict,
  edit: ({ click, voice, reader }) =>
    click.by === voice.reporterId ? editForm(voice, reader) : { kind: "not_reporter" },
};

async function toldFor({ desk, voice, reader }: Chosen): Promise<Drawn> {
  const untold = untoldOf(voice);
  if (!voice.conclusion) return { kind: "not_concluded" };
  if (untold.length === 0) return { kind: "already_told" };
  const names = await readNames(desk.world, desk.workspaceId, untold);
  return toldForForm(voice, untold, { ...reader, names });
}

async function noConflict({ desk, voice, reader }: Chosen): Promise<Drawn> {
  const others = await readVoices(
    desk.world,
    desk.workspaceId,
    voice.conflicts.map((conflict) => conflict.voiceId),
  );
  return others.length > 0 ? noConflictForm(voice, others, reader) : { kind: "not_conflicting" };
}
