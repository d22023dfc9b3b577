// A voice for tests of what is pure; say only what matters.
import type { MemberId, VoiceId, WorkspaceId } from "../../src/domain/ids.ts";
import { BLANK_FORM } from "../../src/domain/voice/event.ts";
import type { Voice } from "../../src/domain/voice/voice.ts";

export function someVoice(more: Partial<Voice> = {}): Voice {
  const postedAt = new Date("2026-11-19T01:00:00Z");
  const reporterId = "U1" as MemberId;
  return {
    workspaceId: "T1" as WorkspaceId,
    id: "0e6f1d5c-6f1e-4f5e-9d2f-1c5d0a6b7c8d" as VoiceId,
    reporterId,
    words: "쿠폰이 적용이 안 된대요",
    pain: "severe",
    ...BLANK_FORM,
    postedAt,
    origin: null,
    claims: [],
    listeners: [{ memberId: reporterId, joinedAt: postedAt, words: null, toldAt: null, via: null }],
    answers: [],
    conclusion: null,
    firstConcludedAt: null,
    reopening: null,
    votes: [],
    ruling: null,
    pause: null,
    promise: null,
    withdrawnAt: null,
    mergedInto: null,
    merged: [],
    conflicts: [],
    version: 1,
    ...more,
  };
}
