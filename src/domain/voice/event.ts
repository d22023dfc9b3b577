// What can happen to a voice. The history is these, in order, and the state is what they add up to.
import type { ChannelId, FileId, MemberId, MessageTs, VoiceId } from "../ids.ts";
import type {
  Cause,
  Contact,
  CustomerType,
  InboundChannel,
  InquiryType,
  JourneyStage,
  Monitoring,
  Outcome,
  Pain,
  RulingKind,
  Speaker,
} from "./sets.ts";

/** A picture or another file that came with a voice. Slack keeps it; kept here is where it is. */
export interface VoiceFile {
  fileId: FileId;
  /** Masked by the identifier gate. */
  name: string;
  mimetype: string;
  permalink: string;
}

/** What a person says of a voice when posting it. Texts are masked by the identifier gate. */
export interface VoiceForm {
  /** The customer's own words. */
  words: string;
  pain: Pain;
  inquiryType: InquiryType | null;
  journeyStage: JourneyStage | null;
  inboundChannel: InboundChannel | null;
  customerType: CustomerType | null;
  /** What the customer was about to do, and what happened instead. */
  attempt: string | null;
  happening: string | null;
  /** It is going round on social media. */
  isSpreading: boolean;
  contact: Contact | null;
  speaker: Speaker | null;
  /** The card and the thread do not name who posted it. */
  isReporterHidden: boolean;
  files: readonly VoiceFile[];
  /** What is to be seen in them, for those who can't see. */
  altText: string | null;
}

/** The fields of a form that may be left alone. */
export const BLANK_FORM: Omit<VoiceForm, "words" | "pain"> = {
  inquiryType: null,
  journeyStage: null,
  inboundChannel: null,
  customerType: null,
  attempt: null,
  happening: null,
  isSpreading: false,
  contact: null,
  speaker: null,
  isReporterHidden: false,
  files: [],
  altText: null,
};

/** The message in Slack that became a voice. */
export interface Origin {
  channelId: ChannelId;
  ts: MessageTs;
  /** The voice's words are the message's: its edits are followed. Words that somebody changed are their own. */
  isVerbatim: boolean;
}

export interface ConclusionForm {
  outcome: Outcome;
  cause: Cause;
  /** What the customer is told, masked by the identifier gate. */
  reason: string;
  /** "2026-12-01"; set exactly when the outcome is "later". */
  revisitOn: string | null;
  /** Who or what else is affected, masked by the identifier gate; never a number of customers. */
  affected: string | null;
  monitoring: Monitoring | null;
}

export type RulingReason = "quorum" | "deadline";

/** Why nothing happens for a while, and until which day ("2026-12-01"). Texts are masked by the identifier gate. */
export type PauseForm =
  | { kind: "waiting"; forWhom: string; what: string; until: string }
  /** `why` may be empty, except where the voice is about accessibility. */
  | { kind: "talking"; why: string; until: string };

/** Why a concluded voice is opened again. Texts are masked by the identifier gate. */
export type ReopeningForm =
  | { why: "not_over"; reason: string }
  /** A listener's customer got in touch about it again. */
  | { why: "customer_back" }
  /** "Later" had a day, and this is it: whoever put it off and whoever holds it are asked. */
  | { why: "revisit_day"; asks: readonly MemberId[] };

/** A question to people, or into a channel. */
export interface QuestionForm {
  members: readonly MemberId[];
  channelId: ChannelId | null;
  /** Masked by the identifier gate. */
  question: string;
}

/** A listener who comes along when their voice is merged into another, with their customer's wording. */
export interface MergedListener {
  memberId: MemberId;
  joinedAt: Date;
  words: string | null;
  /** They posted that voice, and are not named there. */
  isHidden?: boolean;
  /** That voice is about accessibility: what holds of such holds wherever it goes on. */
  isAboutAccessibility?: boolean;
}

export type VoiceFact =
  /** A member put it in the yard; they are its first listener. */
  | { kind: "voice.posted"; form: VoiceForm; origin?: Origin | null }
  /** A member took it on, beside whoever already had. */
  | { kind: "voice.claimed" }
  | { kind: "voice.released" }
  /** A member who held it gave it to another, who holds it from then on. */
  | { kind: "voice.handed_over"; to: MemberId }
  /** A member asked people, or a team in its channel. */
  | { kind: "voice.asked_around"; question: QuestionForm }
  /** A member has a customer of their own waiting on it. */
  | { kind: "voice.joined" }
  /** A listener's own customer said it this way; masked by the identifier gate. */
  | { kind: "voice.heard"; words: string }
  /** A person other than the reporter wrote in the thread. */
  | { kind: "voice.answered"; messageTs: MessageTs }
  /** What they had written is gone, or holds no words any more. */
  | { kind: "voice.answer_removed"; messageTs: MessageTs }
  | { kind: "voice.concluded"; conclusion: ConclusionForm }
  /** A listener told their customer; or a colleague did in their place. */
  | { kind: "voice.told"; listener?: MemberId }
  /** It is not over after all: the conclusion falls, and whoever was told has to be told anew. */
  | { kind: "voice.reopened"; reopening: ReopeningForm }
  /** The reporter corrected it; what stood there before is in the events before. */
  | { kind: "voice.edited"; form: VoiceForm }
  /** The message it came from was edited in Slack: its words follow, or, when they had become somebody's own, do not. */
  | { kind: "voice.origin_edited"; words: string | null }
  /** The message it came from was deleted in Slack: its words are gone here too, unless they had become somebody's own. */
  | { kind: "voice.origin_deleted" }
  /** The reporter took it back; nothing is asked of anyone until it is restored. */
  | { kind: "voice.withdrawn" }
  | { kind: "voice.restored" }
  /** It goes on in another voice, with everyone who waits on it. */
  | { kind: "voice.merged"; into: VoiceId }
  /** It stands for itself again. */
  | { kind: "voice.unmerged"; from: VoiceId }
  /** Another voice goes on in this one. */
  | { kind: "voice.absorbed"; voiceId: VoiceId; listeners: readonly MergedListener[] }
  /** `answers`: replies in that voice's own thread, which answered this one as long as it went on here. */
  | { kind: "voice.parted"; voiceId: VoiceId; answers?: readonly MessageTs[] }
  /** What one customer gains in it another loses; `note` is masked by the identifier gate. */
  | { kind: "voice.conflict_found"; voiceId: VoiceId; note: string }
  | { kind: "voice.conflict_dropped"; voiceId: VoiceId }
  /** A member said whom or what it waits for, or when the talk goes on. */
  | { kind: "voice.paused"; pause: PauseForm }
  | { kind: "voice.resumed" }
  /** What a member thinks it is; their last word counts. */
  | { kind: "voice.voted"; vote: RulingKind }
  | { kind: "voice.unvoted" }
  /** Enough agreed, or the time had come: in the name of the last voter, or of the bot. */
  | { kind: "voice.ruled"; ruling: RulingKind; why: RulingReason; voters: MemberId[] }
  /** A planner said that it will be done, and holds it from then on; nothing is done yet. */
  | { kind: "voice.promised" }
  /** The day of a pause came, and the bot asked in the thread. */
  | { kind: "voice.asked"; pause: PauseForm; asks: MemberId[] };

export type VoiceEvent = VoiceFact & { by: MemberId; at: Date };

export type EventKind = VoiceEvent["kind"];

/** With these the words that others read of a voice are others, are gone, or are back. */
export const WORD_CHANGES: readonly EventKind[] = [
  "voice.edited",
  "voice.origin_edited",
  "voice.origin_deleted",
  "voice.withdrawn",
  "voice.restored",
];

/** The app speaks up by itself and rings somebody: not while nobody works. */
export function isOwnAsking(event: VoiceEvent): boolean {
  return event.kind === "voice.asked" || (event.kind === "voice.reopened" && event.reopening.why === "revisit_day");
}

export type EventOf<Kind extends EventKind> = Extract<VoiceEvent, { kind: Kind }>;
