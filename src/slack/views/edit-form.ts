// The form with which the reporter corrects a voice: that of posting, with what stands there.
import type { ModalView } from "@slack/types";
import type { Voice } from "../../domain/voice/voice.ts";
import { EDIT_FORM } from "../action-ids.ts";
import { formOf } from "./form.ts";
import { voiceFields } from "./post-form.ts";
import type { Reader } from "./reader.ts";

export function editForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  const frame = { callbackId: EDIT_FORM, title: words("edit.title"), submit: words("edit.submit") };
  return formOf(voice, frame, voiceFields(voice, reader), reader);
}
