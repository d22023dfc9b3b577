// The form with which the reporter corrects a voice: that of posting, with what stands there.
import type { ModalView } from "@slack/types";
import type { Voice } from "../../domain/voice/voice.ts";
import { EDIT_FORM } from "../action-ids.ts";
import { voiceFields } from "./post-form.ts";
import type { Reader } from "./reader.ts";

export function editForm(voice: Voice, reader: Reader): ModalView {
  const { words } = reader;
  return {
    type: "modal",
    callback_id: EDIT_FORM,
    private_metadata: voice.id,
    title: { type: "plain_text", text: words("edit.title") },
    submit: { type: "plain_text", text: words("edit.submit") },
    close: { type: "plain_text", text: words("post.close") },
    blocks: voiceFields(voice, reader),
  };
}
