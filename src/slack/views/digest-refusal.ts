// What is wrong with a digest: the sentence, and the field at which it stands.
import { type HoursMistake, timesText } from "../../domain/calendar/hours-text.ts";
import type { DigestRefusal } from "../../domain/digest/decide-digest.ts";
import { DIGEST_FIELDS } from "../field-names.ts";
import { cut } from "./cut.ts";
import type { Reader } from "./reader.ts";
import { timeMistakeText } from "./time-mistake.ts";

const FIELD_OF: Record<DigestRefusal["kind"], string> = {
  digest_name_too_long: DIGEST_FIELDS.name,
  digest_never_due: DIGEST_FIELDS.days,
  digest_times_missing: DIGEST_FIELDS.times,
  digest_too_many_times: DIGEST_FIELDS.times,
  digest_time_off_hours: DIGEST_FIELDS.times,
  digest_hours_mistaken: DIGEST_FIELDS.hours,
  digest_items_out_of_range: DIGEST_FIELDS.itemsMost,
  digest_waiting_out_of_range: DIGEST_FIELDS.waitingHours,
  digest_too_many_tags: DIGEST_FIELDS.tags,
  digest_channel_taken: DIGEST_FIELDS.channel,
};

/** What can't be read, at the field in which it stands. */
export function digestMistakeText(
  { field, mistake }: { field: string; mistake: HoursMistake },
  reader: Reader,
): string {
  if (field !== DIGEST_FIELDS.times) return timeMistakeText(mistake, reader);
  return reader.words("digest.form.times_unreadable", { text: cut(mistake.text, TIMES_SHOWN) });
}

const TIMES_SHOWN = 60;

export function digestRefusalField({ kind }: DigestRefusal): string {
  return FIELD_OF[kind];
}

export function digestRefusalText(refusal: DigestRefusal, { words }: Reader): string {
  switch (refusal.kind) {
    case "digest_name_too_long":
      return words(`setting_refusal.${refusal.kind}`, { length: refusal.length, most: refusal.most });
    case "digest_time_off_hours":
      return words(`setting_refusal.${refusal.kind}`, { time: timesText([refusal.minutes]) });
    case "digest_too_many_times":
    case "digest_items_out_of_range":
    case "digest_waiting_out_of_range":
    case "digest_too_many_tags":
      return words(`setting_refusal.${refusal.kind}`, { most: refusal.most });
    case "digest_never_due":
    case "digest_times_missing":
    case "digest_hours_mistaken":
    case "digest_channel_taken":
      return words(`setting_refusal.${refusal.kind}`);
  }
}
