// Merging voices, linking those that stand against each other: the forms come back, and their select finds voices.
import type { VoiceId } from "../../domain/ids.ts";
import { closedRefusal, type Voice } from "../../domain/voice/voice.ts";
import { findVoiceOfCard } from "../../usecases/voice/find-voice.ts";
import { dropConflict, linkConflict, mergeVoice } from "../../usecases/voice/pair-voices.ts";
import { readVoices, searchVoices } from "../../usecases/voice/search-voices.ts";
import { readLink } from "../card-link.ts";
import { CHOICE_FIELDS, PAIR_FIELDS } from "../field-names.ts";
import { readChoice, readOtherVoice } from "../inbound/forms.ts";
import { readFormMemory, suggestionPayload, voiceId as voiceIdSchema } from "../inbound/payload.ts";
import { voiceOption } from "../views/pair-forms.ts";
import { refusalText } from "../views/refusal.ts";
import { type Desk, readerAtOnce } from "./desk.ts";
import { type Delivery, errorAt } from "./route.ts";
import { voiceForm } from "./voice-form.ts";

export const handleMergeForm = voiceForm(PAIR_FIELDS.other, (desk, wish, { values, reader }) => {
  const { other } = readOtherVoice(values);
  if (other === null) return Promise.resolve(errorAt(PAIR_FIELDS.other, reader.words("refusal.choose")));
  return mergeVoice(desk.world, wish, other);
});

export const handleConflictForm = voiceForm(PAIR_FIELDS.other, async (desk, wish, { values, reader }) => {
  const { other, note } = readOtherVoice(values);
  if (other === null) return errorAt(PAIR_FIELDS.other, reader.words("refusal.choose"));
  const outcome = await linkConflict(desk.world, wish, other, note);
  if (outcome.kind !== "refused" || outcome.refusal.kind !== "text_too_long") return outcome;
  return errorAt(PAIR_FIELDS.note, refusalText(outcome.refusal, reader));
});

export const handleNoConflictForm = voiceForm(CHOICE_FIELDS.choice, (desk, wish, { values, reader }) => {
  const other = voiceIdSchema.safeParse(readChoice(values)).data;
  if (!other) return Promise.resolve(errorAt(CHOICE_FIELDS.choice, reader.words("refusal.choose")));
  return dropConflict(desk.world, wish, other);
});

const SUGGESTED_MOST = 20;

/** While someone types: voices with these words, or the one whose card's link was pasted. */
export async function handleVoiceSuggestions(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { user, value, view } = suggestionPayload.parse(body);
  const reader = await readerAtOnce(desk, user.id);
  const { voiceId: except } = readFormMemory(view?.private_metadata ?? "");
  try {
    const found = await find(desk, value, except);
    await ack({ options: found.map((voice) => voiceOption(voice, reader)) });
  } catch (error) {
    await ack({ options: [] });
    throw error;
  }
}

async function find(desk: Desk, typed: string, except: VoiceId | null): Promise<Voice[]> {
  const { world, workspaceId } = desk;
  const place = readLink(typed);
  const linked = place && (await findVoiceOfCard(world, workspaceId, place));
  const found = linked ? await readVoices(world, workspaceId, [linked]) : await search(desk, typed, except);
  return found.filter((voice) => voice.id !== except && closedRefusal(voice) === null);
}

async function search({ world, workspaceId }: Desk, typed: string, except: VoiceId | null): Promise<Voice[]> {
  const query = { text: typed, most: SUGGESTED_MOST, ...(except && { except }) };
  return searchVoices(world, workspaceId, query);
}
