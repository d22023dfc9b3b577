// The fields of the forms: their block ids, which are their action ids too.

export const POST_FIELDS = {
  words: "words",
  pain: "pain",
  inquiryType: "inquiry_type",
  journeyStage: "journey_stage",
  inboundChannel: "inbound_channel",
  customerType: "customer_type",
} as const;

export const HEARD_FIELDS = { words: "words" } as const;

export const VOTE_FIELDS = { vote: "vote" } as const;

export const PAUSE_FIELDS = { forWhom: "for_whom", what: "what", until: "until" } as const;

export const REOPEN_FIELDS = { reason: "reason" } as const;

export const CONCLUDE_FIELDS = {
  outcome: "outcome",
  revisitOn: "revisit_on",
  cause: "cause",
  reason: "reason",
} as const;
