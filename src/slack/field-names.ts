// The fields of the forms: their block ids, which are their action ids too.
import type { EmojiMeaning, PatternKind } from "../domain/settings/settings.ts";
import type { CustomerType } from "../domain/voice/sets.ts";
import type { TargetPain } from "../domain/voice/target.ts";

export const POST_FIELDS = {
  words: "words",
  pain: "pain",
  attempt: "attempt",
  happening: "happening",
  inquiryType: "inquiry_type",
  journeyStage: "journey_stage",
  inboundChannel: "inbound_channel",
  customerType: "customer_type",
  contact: "contact",
  speaker: "speaker",
  /** Boxes: going round on social media, the reporter's name hidden. */
  marks: "marks",
  files: "files",
  altText: "alt_text",
} as const;

export const POST_MARKS = { spreading: "spreading", hidden: "hidden" } as const;

export const HEARD_FIELDS = { words: "words" } as const;

export const VOTE_FIELDS = { vote: "vote" } as const;

export const PAUSE_FIELDS = { forWhom: "for_whom", what: "what", why: "why", until: "until" } as const;

export const REOPEN_FIELDS = { reason: "reason" } as const;

export const CONCLUDE_FIELDS = {
  outcome: "outcome",
  revisitOn: "revisit_on",
  cause: "cause",
  reason: "reason",
  affected: "affected",
  monitoring: "monitoring",
} as const;

/** Under this block the reason's field takes a draft; its action keeps the field's name. */
export const DRAFTED_REASON = "reason_drafted";

export const HAND_OVER_FIELDS = { to: "to" } as const;

export const ASK_FIELDS = { members: "members", channel: "channel", question: "question" } as const;

/** Both forms that pair voices. */
export const PAIR_FIELDS = { other: "other_voice", note: "note" } as const;

export const CHOICE_FIELDS = { choice: "choice" } as const;

export const STEP_FIELDS = { step: "step" } as const;

export const SNOOZE_FIELDS = { choice: "snooze", day: "snooze_day" } as const;

/** Among the choices: to hear of it again. */
export const SNOOZE_OVER = "over";

export const SETTING_FIELDS = {
  voiceChannel: "voice_channel",
  language: "language",
  quorum: "quorum",
  rulingHours: "ruling_hours",
  jargon: "jargon",
  nudge: "nudge",
} as const;

export const TIME_FIELDS = {
  hours: "hours",
  timeZone: "time_zone",
  holidays: "holiday_country",
  companyDays: "company_days",
} as const;

export const ANSWERING_FIELDS = {
  spreading: "spreading",
  duty: "duty",
  leads: "leads",
  askedPerDay: "asked_per_day",
} as const;

/** Pains and customer types share no name. */
export function targetField(of: TargetPain | CustomerType): string {
  return `target_${of}`;
}

export const DIGEST_FIELDS = {
  channel: "digest_channel",
  name: "digest_name",
  state: "digest_state",
  language: "digest_language",
  days: "digest_days",
  times: "digest_times",
  weeklyOn: "digest_weekly_on",
  monthly: "digest_monthly",
  sections: "digest_sections",
  itemsMost: "digest_items",
  pains: "digest_pains",
  inquiryTypes: "digest_types",
  journeyStages: "digest_stages",
  inboundChannels: "digest_inbound",
  customerTypes: "digest_customers",
  standings: "digest_standings",
  tags: "digest_tags",
  waitingHours: "digest_waiting",
  hours: "digest_hours",
} as const;

export function emojiField(meaning: EmojiMeaning): string {
  return `emoji_${meaning}`;
}

export function patternField(kind: PatternKind): string {
  return `pattern_${kind}`;
}
