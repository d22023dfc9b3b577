// The form with which the reporter corrects a voice: that of posting, with what stands there.
import type { ModalView } from "@slack/types";
import type { Voice } from "../../domain/voice/voice.ts";
import { EDIT_FORM } from "../action-ids.ts";
import { formOf } from "./form.ts";
import { altTextField, voiceFields } from "./post-form.ts";
import type { Reader } from "./reader.ts";

/** The files stay; what is to be seen in them can be said better. */
export function editForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: EDIT_FORM, title: words("edit.title"), submit: words("edit.submit") };
  const fields = voiceFields(voice, { isOwn: voice.speaker === "employee" }, reader);
  return formOf(
    voice,
    frame,
    voice.files.length > 0 ? [...fields, altTextField(voice.altText, reader)] : fields,
    reader,
  );
}
