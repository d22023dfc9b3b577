// Handing a voice over, asking people or a team about it, confirming in a colleague's place: the forms come back.
import type { Refusal } from "../../domain/voice/decision.ts";
import { askAround } from "../../usecases/voice/ask-around.ts";
import { handOverVoice } from "../../usecases/voice/claim-voice.ts";
import { tellCustomerFor } from "../../usecases/voice/tell-customer.ts";
import { ASK_FIELDS, CHOICE_FIELDS, HAND_OVER_FIELDS } from "../field-names.ts";
import { readChoice, readPerson, readQuestion } from "../inbound/forms.ts";
import { refusalText } from "../views/refusal.ts";
import { mayPost } from "./may-post.ts";
import { errorAt } from "./route.ts";
import { voiceForm } from "./voice-form.ts";

export const handleHandOverForm = voiceForm(HAND_OVER_FIELDS.to, async (desk, wish, { values, reader }) => {
  const to = readPerson(values);
  if (to === null) return errorAt(HAND_OVER_FIELDS.to, reader.words("refusal.choose"));
  if (to === desk.botUserId) return errorAt(HAND_OVER_FIELDS.to, refusalText({ kind: "not_a_person" }, reader));
  return handOverVoice(desk.world, wish, to);
});

const ASK_FIELD_OF: Partial<Record<Refusal["kind"], string>> = {
  question_empty: ASK_FIELDS.question,
  text_too_long: ASK_FIELDS.question,
};

export const handleAskForm = voiceForm(ASK_FIELDS.members, async (desk, wish, { values, reader }) => {
  const form = readQuestion(values);
  const members = form.members.filter((id) => id !== desk.botUserId);
  if (form.channelId !== null && !(await mayPost(desk, form.channelId))) {
    return errorAt(ASK_FIELDS.channel, reader.words("ask.invite"));
  }
  const outcome = await askAround(desk.world, wish, { ...form, members });
  if (outcome.kind !== "refused") return outcome;
  const field = ASK_FIELD_OF[outcome.refusal.kind] ?? ASK_FIELDS.members;
  return errorAt(field, refusalText(outcome.refusal, reader));
});

export const handleToldForForm = voiceForm(CHOICE_FIELDS.choice, async (desk, wish, { values, reader }) => {
  const place = readChoice(values);
  if (place === null) return errorAt(CHOICE_FIELDS.choice, reader.words("refusal.choose"));
  return tellCustomerFor(desk.world, wish, place);
});
