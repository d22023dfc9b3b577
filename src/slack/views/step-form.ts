// The form in which somebody writes which step is to go, so that a blockage goes with it.
import type { ModalView } from "@slack/types";
import { STEP_MOST, type WeekBlockage } from "../../domain/digest/own-blockage.ts";
import { STEP_FORM } from "../action-ids.ts";
import { STEP_FIELDS } from "../field-names.ts";
import { section } from "./blocks.ts";
import { modalOf, textField } from "./form.ts";
import { obstacleText } from "./obstacle.ts";
import type { Reader } from "./reader.ts";

/** @param metadata which blockage, and where the form was asked for */
export function stepForm({ obstacle, step }: WeekBlockage, metadata: string, reader: Reader): ModalView {
  const { words } = reader;
  const frame = {
    callbackId: STEP_FORM,
    title: words("blockage.form.title"),
    submit: words("blockage.form.submit"),
    metadata,
  };
  const blocks = [
    section(`*${obstacleText(obstacle, reader)}*`),
    textField(STEP_FIELDS.step, words("blockage.form.step"), {
      most: STEP_MOST,
      initial: step,
      isOptional: true,
      hasFocus: true,
      placeholder: words("blockage.form.placeholder"),
      hint: words("blockage.form.hint"),
    }),
  ];
  return modalOf(frame, blocks, reader);
}
