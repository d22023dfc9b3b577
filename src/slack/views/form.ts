// The frame that all forms about one voice share: the voice travels in the metadata, and cancelling is always there.
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import type { Voice } from "../../domain/voice/voice.ts";
import type { Reader } from "./reader.ts";

export interface FormFrame {
  /** The name under which the form comes back. */
  callbackId: string;
  title: string;
  submit: string;
  /** "취소" when left out. */
  close?: string;
}

export function formOf(voice: Voice, frame: FormFrame, blocks: KnownBlock[], { words }: Reader): ModalView {
  return {
    type: "modal",
    callback_id: frame.callbackId,
    private_metadata: voice.id,
    title: { type: "plain_text", text: frame.title },
    submit: { type: "plain_text", text: frame.submit },
    close: { type: "plain_text", text: frame.close ?? words("post.close") },
    blocks,
  };
}

/** A day to choose, with none preselected. */
export function dayField(name: string, label: string): InputBlock {
  return {
    type: "input",
    block_id: name,
    label: { type: "plain_text", text: label },
    element: { type: "datepicker", action_id: name },
  };
}
