// What was entered in a digest's form, or what of it can't be read.

import { type HoursMistake, readHours, readTimes } from "../../domain/calendar/hours-text.ts";
import { WEEKDAYS } from "../../domain/calendar/local-date.ts";
import { isTimeZone } from "../../domain/calendar/time-zone.ts";
import {
  DIGEST_SECTIONS,
  DIGEST_STANDINGS,
  type Digest,
  type DigestFilter,
  type DigestPlan,
} from "../../domain/digest/digest.ts";
import type { ChannelId, DigestId } from "../../domain/ids.ts";
import { SETTING_LANGUAGES } from "../../domain/settings/settings.ts";
import { CUSTOMER_TYPES, INBOUND_CHANNELS, INQUIRY_TYPES, JOURNEY_STAGES, PAINS } from "../../domain/voice/sets.ts";
import { DIGEST_FIELDS, TIME_FIELDS } from "../field-names.ts";
import { choiceOf, chosenIn, conversationOf, manyOf, textOf, ticksOf } from "./forms.ts";
import { digestId, type FormValues } from "./payload.ts";

export type ReadDigest =
  | {
      kind: "read";
      /** Null where no channel was chosen. */
      channelId: ChannelId | null;
      wanted: Pick<Digest, "name" | "isRunning" | "plan">;
    }
  | { kind: "mistaken"; field: string; mistake: HoursMistake };

/** What the form remembers: the digest that it changes, none for a new one; and where to answer. */
export interface DigestMemory {
  digestId: DigestId | null;
  responseUrl: string | undefined;
}

export function writeDigestMemory({ digestId: id, responseUrl = "" }: DigestMemory): string {
  return `${id ?? "new"} ${responseUrl}`;
}

export function readDigestMemory(metadata: string): DigestMemory {
  const [id = "", responseUrl = ""] = metadata.split(" ");
  return { digestId: digestId.safeParse(id).data ?? null, responseUrl: responseUrl || undefined };
}

export function readDigestForm(values: FormValues): ReadDigest {
  const written = textOf(values, DIGEST_FIELDS.times);
  const times = written.trim() === "" ? { times: [] } : readTimes(written);
  if ("mistake" in times) return { kind: "mistaken", field: DIGEST_FIELDS.times, mistake: times.mistake };
  const text = textOf(values, DIGEST_FIELDS.hours).trim();
  const hours = text === "" ? null : readHours(text);
  if (hours && "mistake" in hours) return { kind: "mistaken", field: DIGEST_FIELDS.hours, mistake: hours.mistake };
  const zone = chosenIn(values, TIME_FIELDS.timeZone);
  const plan: DigestPlan = {
    language: choiceOf(values, DIGEST_FIELDS.language, SETTING_LANGUAGES) ?? "ko",
    days: manyOf(values, DIGEST_FIELDS.days, WEEKDAYS),
    times: times.times,
    weeklyOn: choiceOf(values, DIGEST_FIELDS.weeklyOn, WEEKDAYS),
    isMonthly: ticksOf(values, DIGEST_FIELDS.monthly).length > 0,
    filter: filterIn(values),
    sections: manyOf(values, DIGEST_FIELDS.sections, DIGEST_SECTIONS),
    itemsMost: Number(textOf(values, DIGEST_FIELDS.itemsMost).trim() || Number.NaN),
    hours: hours?.blocksByWeekday ?? null,
    timeZone: zone !== null && isTimeZone(zone) ? zone : null,
  };
  const isRunning = choiceOf(values, DIGEST_FIELDS.state, ["running", "stopped"]) !== "stopped";
  const name = textOf(values, DIGEST_FIELDS.name).trim();
  return { kind: "read", channelId: conversationOf(values, DIGEST_FIELDS.channel), wanted: { name, isRunning, plan } };
}

function filterIn(values: FormValues): DigestFilter {
  const hours = textOf(values, DIGEST_FIELDS.waitingHours).trim();
  return {
    pains: manyOf(values, DIGEST_FIELDS.pains, PAINS),
    inquiryTypes: manyOf(values, DIGEST_FIELDS.inquiryTypes, INQUIRY_TYPES),
    journeyStages: manyOf(values, DIGEST_FIELDS.journeyStages, JOURNEY_STAGES),
    inboundChannels: manyOf(values, DIGEST_FIELDS.inboundChannels, INBOUND_CHANNELS),
    customerTypes: manyOf(values, DIGEST_FIELDS.customerTypes, CUSTOMER_TYPES),
    standings: manyOf(values, DIGEST_FIELDS.standings, DIGEST_STANDINGS),
    tags: tagsIn(textOf(values, DIGEST_FIELDS.tags)),
    waitingHours: hours === "" ? null : Number(hours),
  };
}

/** "#배송 #쿠폰, 환불": with or without the sign, as they are kept. */
function tagsIn(text: string): string[] {
  const tags = text.split(/[\s,#＃]+/u).map((tag) => tag.normalize("NFC").toLowerCase());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}
