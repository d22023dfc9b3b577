// The order of a digest, and who is in it.
import { expect, test } from "vitest";
import { needOf, unanswered, voicesInNeed } from "../../../src/domain/digest/digest.ts";
import type { Pain } from "../../../src/domain/voice/sets.ts";
import type { Voice } from "../../../src/domain/voice/voice.ts";
import { someVoice } from "../../support/some-voice.ts";

const NOW = new Date("2026-11-20T00:00:00Z");
const voice = (id: string, pain: Pain, hoursAgo: number, more: Partial<Voice> = {}) =>
  someVoice({ id: id as Voice["id"], pain, postedAt: new Date(NOW.getTime() - hoursAgo * 3_600_000), ...more });

test("is pain times waiting time", () => {
  const voices = [
    voice("mild-9h", "mild", 9),
    voice("blocked-4h", "blocked", 4),
    voice("severe-4h", "severe", 4),
    voice("praise-17h", "praise", 17),
  ];
  expect(voicesInNeed(voices, NOW).map((each) => each.id)).toEqual([
    "blocked-4h",
    "mild-9h",
    "praise-17h",
    "severe-4h",
  ]);
});

test("leaves out whose customers have all been told", () => {
  const listeners = [{ memberId: "U1" as never, joinedAt: NOW, words: null, toldAt: NOW, via: null }];
  const told = voice("told", "blocked", 90, {
    listeners,
    conclusion: { ...someVoice().conclusion, memberId: "U2" } as never,
  });
  expect(needOf(told)).toBeNull();
  expect(voicesInNeed([told], NOW)).toEqual([]);
});

test("counts as unanswered what has neither words nor a conclusion", () => {
  const answers = [{ memberId: "U2" as never, messageTs: "1.1" as never, answeredAt: NOW }];
  const claims = [{ memberId: "U2" as never, claimedAt: NOW }];
  const all = [
    voice("claimed", "mild", 1, { claims }),
    voice("answered", "mild", 1, { answers }),
    voice("new", "mild", 1),
  ];
  expect(unanswered(all).map((each) => each.id)).toEqual(["claimed", "new"]);
});
