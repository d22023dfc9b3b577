// A voice as large as one can be, and what goes with it: for what has to fit into Slack's limits.
import type { FileId, MemberId, MessageTs, VoiceId } from "../../src/domain/ids.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/settings/settings.ts";
import { PROMPT_MOST } from "../../src/domain/voice/post.ts";
import type { Voice } from "../../src/domain/voice/voice.ts";
import { someVoice } from "./some-voice.ts";

export const NOW = new Date("2026-11-20T00:00:00Z");
export const RULES = DEFAULT_SETTINGS;
export const PEOPLE = Array.from({ length: 60 }, (_, index) => `U${index}` as MemberId);
export const NAMES = new Map(PEOPLE.map((id) => [id, "이름이 아주아주 긴 사람 <&> 김마당"]));
/** Each character needs escaping, and is as many UTF-16 units as it can be. */
export const LONGEST = ["&".repeat(3000), "<".repeat(3000), "👩‍👩‍👧‍👦".repeat(272), "가 ".repeat(1500)];
/** Slack takes 250 kB; far less reaches a phone sooner. */
export const VIEW_CHARACTERS = 60_000;
export const URL = `https://example.slack.com/archives/C0123456789/p${"1".repeat(16)}`;

export function largest(words: string): Voice {
  const part = words.slice(0, PROMPT_MOST);
  const others = PEOPLE.map((_, n) => `0e6f1d5c-6f1e-4f5e-9d2f-${String(n).padStart(12, "0")}` as VoiceId);
  return someVoice({
    words,
    pain: "blocked",
    inquiryType: "accessibility",
    journeyStage: "membership_review",
    inboundChannel: "inquiry",
    customerType: "at_risk",
    attempt: part,
    happening: part,
    isSpreading: true,
    contact: "more",
    speaker: "prospect",
    files: ["image/png", "image/jpeg", "image/gif", "application/pdf", "text/plain"].map((mimetype, n) => {
      return { fileId: `F${n}` as FileId, name: "&".repeat(255), mimetype, permalink: `${URL}/files/${n}` };
    }),
    altText: part,
    reporterId: PEOPLE[0] as MemberId,
    claims: PEOPLE.map((memberId) => ({ memberId, claimedAt: NOW })),
    listeners: PEOPLE.map((memberId) => ({ memberId, joinedAt: NOW, words: null, toldAt: null, via: null })),
    answers: [{ memberId: PEOPLE[1] as MemberId, messageTs: "1.000001" as MessageTs, answeredAt: NOW }],
    conclusion: {
      outcome: "later",
      cause: "guidance",
      reason: words,
      revisitOn: "2026-12-25",
      affected: part,
      monitoring: "no",
      memberId: PEOPLE[1] as MemberId,
      concludedAt: NOW,
    },
    merged: others.map((voiceId) => ({ voiceId, mergedAt: NOW, listeners: [] })),
    conflicts: others.map((voiceId) => ({ voiceId, memberId: PEOPLE[2] as MemberId, note: part, foundAt: NOW })),
  });
}

export const LINE = "&".repeat(200);
export const by = PEOPLE[0] as MemberId;
