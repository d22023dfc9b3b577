// The reporter's corrected voice comes back from its form.
import { editVoice } from "../../usecases/voice/edit-voice.ts";
import { POST_FIELDS } from "../field-names.ts";
import { readPostForm } from "../inbound/forms.ts";
import { refusalText } from "../views/refusal.ts";
import { postFieldOf } from "./post-field.ts";
import { errorAt } from "./route.ts";
import { voiceForm } from "./voice-form.ts";

export const handleEditForm = voiceForm(POST_FIELDS.words, async (desk, wish, { values, reader }) => {
  const form = readPostForm(values);
  const { pain } = form;
  if (pain === null) return errorAt(POST_FIELDS.pain, reader.words("refusal.choose"));
  const outcome = await editVoice(desk.world, wish, { ...form, pain });
  if (outcome.kind !== "refused") return outcome;
  return errorAt(postFieldOf(outcome.refusal), refusalText(outcome.refusal, reader));
});
