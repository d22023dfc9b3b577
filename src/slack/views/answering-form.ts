// The settings' page of how soon a voice is to be answered, who is on duty, and how often one person is asked.
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import type { MemberId } from "../../domain/ids.ts";
import {
  ASKED_PER_DAY_MOST,
  DUTY_MOST,
  LEADS_MOST,
  SPREADING_MOST,
  TARGET_MOST,
} from "../../domain/settings/decide-time.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import { CUSTOMER_TYPES, type CustomerType } from "../../domain/voice/sets.ts";
import { TARGET_PAINS, type TargetPain } from "../../domain/voice/target.ts";
import { ANSWERING_FORM } from "../action-ids.ts";
import { ANSWERING_FIELDS, targetField } from "../field-names.ts";
import { section } from "./blocks.ts";
import { modalOf, numberField, peopleField } from "./form.ts";
import type { Reader } from "./reader.ts";

export function answeringForm(settings: Settings, metadata: string, reader: Reader): ModalView {
  const { words } = reader;
  const frame = {
    callbackId: ANSWERING_FORM,
    title: words("settings.answering.title"),
    submit: words("settings.submit"),
    metadata,
  };
  const blocks: KnownBlock[] = [
    section(`*${words("settings.answering.targets_title")}*\n${words("settings.answering.targets_about")}`),
    ...TARGET_PAINS.map((pain) => targetInput(pain, settings, reader)),
    numberField(ANSWERING_FIELDS.spreading, words("settings.answering.spreading"), {
      most: SPREADING_MOST,
      initial: settings.targets.spreadingPercent,
      hint: words("settings.answering.spreading_about"),
    }),
    section(`*${words("settings.answering.types_title")}*\n${words("settings.answering.types_about")}`),
    ...CUSTOMER_TYPES.map((type) => typeInput(type, settings, reader)),
    { type: "divider" },
    ...peopleInputs(settings, reader),
  ];
  return modalOf(frame, blocks, reader);
}

function targetInput(pain: TargetPain, { targets }: Settings, { words }: Reader): InputBlock {
  return numberField(targetField(pain), words("settings.answering.minutes", { name: words(`pain.${pain}`) }), {
    most: TARGET_MOST,
    initial: targets.byPain[pain],
  });
}

function typeInput(type: CustomerType, { targets }: Settings, { words }: Reader): InputBlock {
  return numberField(targetField(type), words("settings.answering.minutes", { name: words(`customer_type.${type}`) }), {
    most: TARGET_MOST,
    initial: targets.byCustomerType[type],
    isOptional: true,
  });
}

function peopleInputs({ duty, leads, askedPerDay }: Settings, { words }: Reader): InputBlock[] {
  const input = (name: "duty" | "leads", members: readonly MemberId[], most: number) => {
    const about = words(`settings.answering.${name}_about`);
    return peopleField(ANSWERING_FIELDS[name], words(`settings.answering.${name}`), { most, hint: about, members });
  };
  return [
    input("duty", duty, DUTY_MOST),
    input("leads", leads, LEADS_MOST),
    numberField(ANSWERING_FIELDS.askedPerDay, words("settings.answering.asked_per_day"), {
      most: ASKED_PER_DAY_MOST,
      initial: askedPerDay,
      hint: words("settings.answering.asked_per_day_about"),
    }),
  ];
}
