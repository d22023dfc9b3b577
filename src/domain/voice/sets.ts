// The sets from which a voice and its conclusion are described; their words stand in the catalogues.

/** How much it hurts this one customer. Order and colour come from here, never from how many there are. */
export const PAINS = ["blocked", "severe", "mild", "praise"] as const;
export type Pain = (typeof PAINS)[number];
/** Preselected in the form: most of what reaches an agent hurts, but does not stop the customer. */
export const USUAL_PAIN: Pain = "severe";

export const INQUIRY_TYPES = [
  "order_change",
  "delivery",
  "payment_refund",
  "membership",
  "promotion",
  "product",
  "repair",
  "app_error",
  "accessibility",
  "other",
] as const;
export type InquiryType = (typeof INQUIRY_TYPES)[number];

/** The customer's journey in its order; repair is a stage of its own. */
export const JOURNEY_STAGES = [
  "search",
  "product",
  "order",
  "payment",
  "delivery",
  "receipt",
  "exchange_return",
  "refund",
  "repair",
  "membership_review",
  "leaving",
] as const;
export type JourneyStage = (typeof JOURNEY_STAGES)[number];

export const INBOUND_CHANNELS = ["phone", "chat", "inquiry", "mail", "review", "social", "store", "inside"] as const;
export type InboundChannel = (typeof INBOUND_CHANNELS)[number];

export const CUSTOMER_TYPES = ["new", "returning", "vip", "at_risk", "seller"] as const;
export type CustomerType = (typeof CUSTOMER_TYPES)[number];

/** Whose voice it is: a customer's from outside, or someone's who works here. */
export const SPEAKERS = [
  "customer",
  "prospect",
  "employee",
  "centre",
  "md",
  "marketer",
  "logistics",
  "seller",
] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** How often this one person has been in touch about the same thing: their effort, never how many people. */
export const CONTACTS = ["first", "second", "more"] as const;
export type Contact = (typeof CONTACTS)[number];

/** Is it an issue at all? */
export const RULINGS = ["issue", "inquiry", "more"] as const;
export type RulingKind = (typeof RULINGS)[number];

/** What became of it. Compensation stands among them, and like all others it needs a reason. */
export const OUTCOMES = ["fixed", "explained", "policy", "compensated", "later", "declined"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Blameless on purpose: "the agent's mistake" is not among them. */
export const CAUSES = [
  "screen",
  "policy",
  "process",
  "data",
  "integration",
  "logistics",
  "seller",
  "guidance",
  "unknown",
] as const;
export type Cause = (typeof CAUSES)[number];

/** Did the company's own monitoring know first? "no" is what voices find and monitoring misses. */
export const MONITORING = ["yes", "no", "none"] as const;
export type Monitoring = (typeof MONITORING)[number];

/** As its signer wrote it, or in one of the two polite ways in which a Korean customer is written to: 합니다체, 해요체. */
export const TONES = ["written", "hamnida", "haeyo"] as const;
export type Tone = (typeof TONES)[number];
