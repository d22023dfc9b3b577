// What can happen to a voice. The history is these, in order, and the state is what they add up to.
import type { MemberId, MessageTs } from "../ids.ts";
import type {
  Cause,
  CustomerType,
  InboundChannel,
  InquiryType,
  JourneyStage,
  Outcome,
  Pain,
  RulingKind,
} from "./sets.ts";

/** What a person says of a voice when posting it. */
export interface VoiceForm {
  /** The customer's own words, masked by the identifier gate. */
  words: string;
  pain: Pain;
  inquiryType: InquiryType | null;
  journeyStage: JourneyStage | null;
  inboundChannel: InboundChannel | null;
  customerType: CustomerType | null;
}

export interface ConclusionForm {
  outcome: Outcome;
  cause: Cause;
  /** What the customer is told, masked by the identifier gate. */
  reason: string;
  /** "2026-12-01"; set exactly when the outcome is "later". */
  revisitOn: string | null;
}

export type RulingReason = "quorum" | "deadline";

/** Why nothing happens for a while, and until which day ("2026-12-01"). Texts are masked by the identifier gate. */
export type PauseForm =
  | { kind: "waiting"; forWhom: string; what: string; until: string }
  | { kind: "talking"; until: string };

export interface ReopeningForm {
  /** Why it is not over, masked by the identifier gate; empty when the customer simply came back. */
  reason: string;
  /** A listener's customer got in touch about it again. */
  isCustomerBack: boolean;
}

export type VoiceFact =
  /** A member put it in the yard; they are its first listener. */
  | { kind: "voice.posted"; form: VoiceForm }
  /** A member took it on, beside whoever already had. */
  | { kind: "voice.claimed" }
  | { kind: "voice.released" }
  /** A member has a customer of their own waiting on it. */
  | { kind: "voice.joined" }
  /** A listener's own customer said it this way; masked by the identifier gate. */
  | { kind: "voice.heard"; words: string }
  /** A person other than the reporter wrote in the thread. */
  | { kind: "voice.answered"; messageTs: MessageTs }
  | { kind: "voice.concluded"; conclusion: ConclusionForm }
  /** A listener told their customer. */
  | { kind: "voice.told" }
  /** It is not over after all: the conclusion falls, and whoever was told has to be told anew. */
  | { kind: "voice.reopened"; reopening: ReopeningForm }
  /** The reporter corrected it; what stood there before is in the events before. */
  | { kind: "voice.edited"; form: VoiceForm }
  /** The reporter took it back; nothing is asked of anyone until it is restored. */
  | { kind: "voice.withdrawn" }
  | { kind: "voice.restored" }
  /** A member said whom or what it waits for, or when the talk goes on. */
  | { kind: "voice.paused"; pause: PauseForm }
  | { kind: "voice.resumed" }
  /** What a member thinks it is; their last word counts. */
  | { kind: "voice.voted"; vote: RulingKind }
  | { kind: "voice.unvoted" }
  /** Enough agreed, or the time had come: in the name of the last voter, or of the bot. */
  | { kind: "voice.ruled"; ruling: RulingKind; why: RulingReason; voters: MemberId[] }
  /** The day of a pause came, and the bot asked in the thread. */
  | { kind: "voice.asked"; pause: PauseForm; asks: MemberId[] };

export type VoiceEvent = VoiceFact & { by: MemberId; at: Date };
