// The form with which a channel's digest is made and changed: when it comes, of which voices, with what.
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { hoursText, timesText } from "../../domain/calendar/hours-text.ts";
import { WEEKDAYS } from "../../domain/calendar/local-date.ts";
import { DIGEST_NAME_MOST, ITEMS_LIMIT, WAITING_HOURS_MOST } from "../../domain/digest/decide-digest.ts";
import { DIGEST_SECTIONS, DIGEST_STANDINGS, type Digest, type DigestFilter } from "../../domain/digest/digest.ts";
import { LIST_MOST } from "../../domain/settings/decide-settings.ts";
import { SETTING_LANGUAGES } from "../../domain/settings/settings.ts";
import { CUSTOMER_TYPES, INBOUND_CHANNELS, INQUIRY_TYPES, JOURNEY_STAGES, PAINS } from "../../domain/voice/sets.ts";
import { DIGEST_FORM, DIGEST_NOW, DIGEST_PREVIEW } from "../action-ids.ts";
import { DIGEST_FIELDS, TIME_FIELDS } from "../field-names.ts";
import { button, context, option, section } from "./blocks.ts";
import {
  channelField,
  manyField,
  modalOf,
  numberField,
  selectField,
  suggestField,
  textField,
  ticksField,
} from "./form.ts";
import type { Reader } from "./reader.ts";
import { timeZoneOption } from "./time-choices.ts";

export interface DigestFormState {
  digest: Pick<Digest, "channelId" | "name" | "isRunning" | "plan">;
  /** What is there already can be sent now; what is not has no state yet. */
  isNew: boolean;
  metadata: string;
  /** When the next one comes, in a sentence; null for a new one. */
  next: string | null;
  now: Date;
}

export function digestForm(state: DigestFormState, reader: Reader): ModalView {
  const { words } = reader;
  const frame = {
    callbackId: DIGEST_FORM,
    title: words("digest.form.title"),
    submit: words("settings.submit"),
    metadata: state.metadata,
  };
  const blocks: KnownBlock[] = [
    ...topBlocks(state, reader),
    ...whenBlocks(state, reader),
    { type: "divider" },
    section(`*${words("digest.form.which")}*\n${words("digest.form.which_about")}`),
    ...filterBlocks(state.digest.plan.filter, reader),
    { type: "divider" },
    ...contentBlocks(state, reader),
    ...hoursBlocks(state, reader),
  ];
  return modalOf(frame, blocks, reader);
}

function topBlocks({ isNew, metadata, next }: DigestFormState, { words }: Reader): KnownBlock[] {
  const send = isNew ? [] : [button(words("digest.form.now"), DIGEST_NOW, metadata)];
  return [
    context(words(isNew ? "digest.form.about_new" : "digest.form.about")),
    ...(next === null ? [] : [context(next)]),
    {
      type: "actions",
      block_id: "digest",
      elements: [button(words("digest.form.preview"), DIGEST_PREVIEW, "preview"), ...send],
    },
  ];
}

function whenBlocks({ digest, isNew }: DigestFormState, { words }: Reader): InputBlock[] {
  const { channelId, name, isRunning, plan } = digest;
  const about = { hint: words("digest.form.channel_about"), initial: channelId };
  const weekdays = WEEKDAYS.map((day) => ({ value: day, label: words(`weekday.${day}`) }));
  const state = selectField(DIGEST_FIELDS.state, words("digest.form.state"), {
    options: (["running", "stopped"] as const).map((each) => option(words(`digest.form.states.${each}`), each)),
    placeholder: words("digest.form.state"),
    initial: isRunning ? "running" : "stopped",
  });
  return [
    channelField(DIGEST_FIELDS.channel, words("digest.form.channel"), about),
    ticksField(DIGEST_FIELDS.days, words("digest.form.days"), weekdays, plan.days),
    textField(DIGEST_FIELDS.times, words("digest.form.times"), {
      most: 60,
      initial: timesText(plan.times),
      hint: words("digest.form.times_about"),
      placeholder: "09:00, 14:00",
    }),
    ...(isNew ? [] : [state]),
    textField(DIGEST_FIELDS.name, words("digest.form.name"), {
      most: DIGEST_NAME_MOST,
      isOptional: true,
      initial: name,
      placeholder: words("digest.form.name_placeholder"),
    }),
    selectField(DIGEST_FIELDS.language, words("settings.language"), {
      options: SETTING_LANGUAGES.map((language) => option(words(`settings.languages.${language}`), language)),
      placeholder: words("settings.language"),
      initial: plan.language,
    }),
    selectField(DIGEST_FIELDS.weeklyOn, words("digest.form.weekly"), {
      options: weekdays.map(({ value, label }) => option(words("digest.form.weekly_on", { day: label }), value)),
      placeholder: words("digest.form.weekly_none"),
      isOptional: true,
      initial: plan.weeklyOn,
    }),
    ticksField(
      DIGEST_FIELDS.monthly,
      words("digest.form.monthly"),
      [{ value: DIGEST_FIELDS.monthly, label: words("digest.form.monthly_on") }],
      plan.isMonthly ? [DIGEST_FIELDS.monthly] : [],
    ),
  ];
}

function filterBlocks(filter: DigestFilter, { words }: Reader): InputBlock[] {
  const placeholder = words("digest.form.all");
  const many = <Each extends string>(
    name: string,
    label: string,
    set: readonly Each[],
    chosen: readonly Each[],
    text: (each: Each) => string,
  ) => {
    return manyField(name, label, { options: set.map((each) => option(text(each), each)), placeholder, chosen });
  };
  const { pains, inquiryTypes, journeyStages, inboundChannels, customerTypes, standings } = filter;
  const fields = DIGEST_FIELDS;
  return [
    many(fields.pains, words("post.pain"), PAINS, pains, (each) => words(`pain.${each}`)),
    many(fields.inquiryTypes, words("post.inquiry_type"), INQUIRY_TYPES, inquiryTypes, (each) => {
      return words(`inquiry_type.${each}`);
    }),
    many(fields.journeyStages, words("post.journey_stage"), JOURNEY_STAGES, journeyStages, (each) => {
      return words(`journey_stage.${each}`);
    }),
    many(fields.inboundChannels, words("post.inbound_channel"), INBOUND_CHANNELS, inboundChannels, (each) => {
      return words(`inbound_channel.${each}`);
    }),
    many(fields.customerTypes, words("post.customer_type"), CUSTOMER_TYPES, customerTypes, (each) => {
      return words(`customer_type.${each}`);
    }),
    many(fields.standings, words("digest.form.standing"), DIGEST_STANDINGS, standings, (each) => {
      return words(`digest.form.standings.${each}`);
    }),
    textField(DIGEST_FIELDS.tags, words("digest.form.tags"), {
      most: 600,
      isOptional: true,
      initial: filter.tags.map((tag) => `#${tag}`).join(" "),
      placeholder: words("digest.form.tags_placeholder"),
    }),
    numberField(DIGEST_FIELDS.waitingHours, words("digest.form.waiting"), {
      most: WAITING_HOURS_MOST,
      initial: filter.waitingHours ?? undefined,
      hint: words("digest.form.waiting_about"),
      isOptional: true,
    }),
  ];
}

function contentBlocks({ digest: { plan } }: DigestFormState, { words }: Reader): InputBlock[] {
  return [
    ticksField(
      DIGEST_FIELDS.sections,
      words("digest.form.sections"),
      DIGEST_SECTIONS.map((each) => ({ value: each, label: words(`digest.section.${each}`) })),
      plan.sections,
    ),
    numberField(DIGEST_FIELDS.itemsMost, words("digest.form.items"), {
      most: ITEMS_LIMIT,
      initial: plan.itemsMost,
      hint: words("digest.form.items_about"),
    }),
  ];
}

/** Empty where these people work as everyone does. */
function hoursBlocks({ digest: { plan }, now }: DigestFormState, reader: Reader): InputBlock[] {
  const { words } = reader;
  const hours = textField(DIGEST_FIELDS.hours, words("digest.form.hours"), {
    most: LIST_MOST,
    isMultiline: true,
    isOptional: true,
    initial: plan.hours === null ? "" : hoursText(plan.hours, reader.language),
    hint: words("digest.form.hours_about"),
    placeholder: words("digest.form.hours_placeholder"),
  });
  const zone = suggestField(TIME_FIELDS.timeZone, words("digest.form.zone"), {
    placeholder: words("settings.time.zone_placeholder"),
    isOptional: true,
    ...(plan.timeZone && { initial: timeZoneOption(plan.timeZone, now, reader) }),
  });
  return [hours, zone];
}
