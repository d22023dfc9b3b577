// What is said of answers that are due: on the card, in the ledger and in the opening brief; spans of working time.
import { describe, expect, test } from "vitest";
import { DEFAULT_WORK_CALENDAR } from "../../src/domain/calendar/work-calendar.ts";
import type { MemberId, VoiceId } from "../../src/domain/ids.ts";
import { DEFAULT_TARGETS } from "../../src/domain/voice/target.ts";
import type { Voice } from "../../src/domain/voice/voice.ts";
import { LANGUAGES } from "../../src/locales/words.ts";
import { type AnswerRules, answerDueLines } from "../../src/slack/views/answer-due.ts";
import { voiceCard } from "../../src/slack/views/card.ts";
import { ledgerView } from "../../src/slack/views/ledger.ts";
import { openingBrief } from "../../src/slack/views/opening-brief.ts";
import { readerOf } from "../../src/slack/views/reader.ts";
import { limitText, workSpanText } from "../../src/slack/views/work-span.ts";
import { checkMessage, checkView } from "../support/check-blocks.ts";
import { someVoice } from "../support/some-voice.ts";
import { textOf } from "../support/text.ts";

const seoul = (text: string) => new Date(`${text}:00+09:00`);
const NOW = seoul("2026-11-26T11:00");
const KAORI = "U7" as MemberId;
const rules: AnswerRules = {
  calendar: DEFAULT_WORK_CALENDAR,
  targets: { ...DEFAULT_TARGETS, byCustomerType: { vip: 90 } },
};
const korean = readerOf("ko", "Asia/Seoul", new Map([[KAORI, "가오리"]]));
const english = readerOf("en", "Asia/Seoul");

describe("a span of working time", () => {
  test.each([
    [0, "1분", "1 minute"],
    [59.9, "59분", "59 minutes"],
    [60, "1시간", "1 hour"],
    [200, "3시간", "3 hours"],
    [18 * 60 - 1, "17시간", "17 hours"],
    [18 * 60, "2근무일", "2 working days"],
    [-5, "1분", "1 minute"],
  ])("of %d minutes", (minutes, ko, en) => {
    expect(workSpanText(korean, minutes, DEFAULT_WORK_CALENDAR)).toBe(ko);
    expect(workSpanText(english, minutes, DEFAULT_WORK_CALENDAR)).toBe(en);
  });

  test.each([
    [1, "1분"],
    [60, "60분"],
    [90, "90분"],
    [240, "4시간"],
  ])("as a limit of %d minutes, exactly", (minutes, ko) => {
    expect(limitText(korean, minutes)).toBe(ko);
  });
});

describe("the card of a voice that nobody has answered", () => {
  const lines = (form: Partial<Voice>) => answerDueLines(someVoice(form), rules, korean);

  test.each<[string, Partial<Voice>, string[]]>([
    [
      "says by when, and by which rule",
      { postedAt: seoul("2026-11-26T13:30") },
      ["⏰ *답할 때*  11월 26일 (목) 14:30까지  ·  기준: 크게 불편해요, 근무 시간 60분"],
    ],
    [
      "names the customer's type where that is sooner, and that it goes round",
      { postedAt: seoul("2026-11-26T13:30"), pain: "mild", customerType: "vip", isSpreading: true },
      ["⏰ *답할 때*  11월 26일 (목) 14:15까지  ·  기준: 고객 유형 VIP, 근무 시간 90분, 확산 중이라 45분"],
    ],
    [
      "says when work starts next, when it came at night",
      { postedAt: seoul("2026-11-27T22:10"), pain: "blocked" },
      [
        "🌙 근무 시간이 아닐 때 온 목소리예요. 11월 30일 (월) 09:00부터 봐요.",
        "⏰ *답할 때*  11월 30일 (월) 09:30까지  ·  기준: 못 쓰고 있어요, 근무 시간 30분",
      ],
    ],
    [
      "reckons from when it was opened again",
      {
        postedAt: seoul("2026-11-02T22:00"),
        reopening: { why: "customer_back", memberId: KAORI, reopenedAt: seoul("2026-11-26T10:00") },
        answers: [{ memberId: KAORI, messageTs: "1.1" as never, answeredAt: seoul("2026-11-03T10:00") }],
      },
      ["⏰ *답할 때*  11월 26일 (목) 11:00까지  ·  기준: 크게 불편해요, 근무 시간 60분"],
    ],
    ["asks for nothing after praise", { postedAt: seoul("2026-11-26T13:30"), pain: "praise" }, []],
    [
      "says nothing more once somebody has answered",
      {
        postedAt: seoul("2026-11-27T22:10"),
        answers: [{ memberId: KAORI, messageTs: "1.1" as never, answeredAt: seoul("2026-11-28T10:00") }],
      },
      [],
    ],
  ])("%s", (_name, form, expected) => {
    expect(lines(form)).toEqual(expected);
  });

  test("has the promise instead, until there is a conclusion", () => {
    const promise = { memberId: KAORI, promisedAt: seoul("2026-11-26T13:40") };
    const promised = someVoice({ postedAt: seoul("2026-11-26T13:30"), promise });
    const text = textOf(voiceCard(promised, rules, korean));
    expect(text).toContain("🤝 가오리 님이 하기로 했어요.");
    expect(text).not.toContain("⏰");
    const reopening = { why: "customer_back", memberId: KAORI, reopenedAt: seoul("2026-11-26T15:00") } as const;
    const again = textOf(voiceCard({ ...promised, reopening }, rules, korean));
    expect(again).not.toContain("🤝");
    expect(again).toContain("⏰ *답할 때*  11월 26일 (목) 16:00까지");
  });

  test("has no deadline once it was taken back or merged", () => {
    const standing = someVoice({ postedAt: seoul("2026-11-26T13:30") });
    for (const gone of [
      { withdrawnAt: NOW },
      { mergedInto: { voiceId: "v-2" as VoiceId, memberId: KAORI, mergedAt: NOW } },
    ]) {
      expect(textOf(voiceCard({ ...standing, ...gone }, rules, korean))).not.toContain("⏰");
    }
  });
});

const PEOPLE = Array.from({ length: 60 }, (_, n) => `U${n}` as MemberId);
const NAMES = new Map(PEOPLE.map((id) => [id, "<&>".repeat(30)]));
const URL = `https://example.slack.com/archives/C0123456789/p${"1".repeat(16)}`;
/** A page takes 250 kB in Slack; far less reaches a phone sooner. */
const VIEW_CHARACTERS = 60_000;

function longest(words: string, count: number): Voice[] {
  return Array.from({ length: count }, (_, n) => {
    const claims = PEOPLE.map((memberId) => ({ memberId, claimedAt: NOW }));
    return someVoice({ id: `v-${n}` as VoiceId, words, claims, pain: "mild", customerType: "vip" });
  });
}

describe.each(LANGUAGES)("at their largest in %s", (language) => {
  const reader = readerOf(language, "Asia/Seoul", NAMES);
  const all = (voices: readonly Voice[]) => new Map(voices.map((voice) => [voice.id, URL]));

  test.each(["&".repeat(3000), "👩‍👩‍👧‍👦".repeat(272), "가 ".repeat(1500)])("with %.4s…", (words) => {
    const page = longest(words, 30);
    for (const state of [
      { page: 0, count: 10_000 },
      { page: 333, count: 10_000 },
      { page: 0, count: 30 },
    ]) {
      const view = ledgerView({ ...state, voices: page, cardUrls: all(page), rules, now: NOW }, reader);
      checkView(view);
      expect(JSON.stringify(view).length).toBeLessThan(VIEW_CHARACTERS);
    }
    checkView(ledgerView({ voices: [], page: 0, count: 0, cardUrls: new Map(), rules, now: NOW }, reader));

    const answered = [{ memberId: KAORI, messageTs: "1.1" as never, answeredAt: NOW }];
    const mergedInto = { voiceId: "v-99" as VoiceId, memberId: KAORI, mergedAt: NOW };
    const voices = longest(words, 20);
    for (const more of [{}, { answers: answered }, { mergedInto }, { withdrawnAt: NOW }]) {
      const now = voices.map((voice) => ({ ...voice, ...more }));
      checkMessage(openingBrief({ voices: now, left: 9_980, cardUrls: all(now), rules }, reader));
    }
  });
});
