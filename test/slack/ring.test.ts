// What is said around rings, at its largest: Slack takes it, and it says what it must and no more.
import { describe, expect, test } from "vitest";
import { DEFAULT_WORK_CALENDAR } from "../../src/domain/calendar/work-calendar.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { RINGS } from "../../src/domain/ring/ring.ts";
import { LANGUAGES } from "../../src/locales/words.ts";
import { readerOf } from "../../src/slack/views/reader.ts";
import { type RingNoteState, ringNote } from "../../src/slack/views/ring-note.ts";
import { snoozedNote, snoozeForm } from "../../src/slack/views/snooze-form.ts";
import { checkMessage, checkView } from "../support/check-blocks.ts";
import { someVoice } from "../support/some-voice.ts";
import { textOf } from "../support/text.ts";

const LONGEST = ["&".repeat(3000), "<".repeat(3000), "👩‍👩‍👧‍👦".repeat(272), "가 ".repeat(1500)];
const URL = `https://example.slack.com/archives/C0123456789/p${"1".repeat(16)}`;
const NOW = new Date("2026-11-20T00:00:00Z");
const ben = "U2" as MemberId;
const state: RingNoteState = {
  memberId: ben,
  ring: "concluders",
  isWaiting: true,
  waitedMinutes: 10_000,
  calendar: DEFAULT_WORK_CALENDAR,
  snoozedUntil: null,
  cardUrl: URL,
};

describe.each(LANGUAGES)("in %s", (language) => {
  const reader = readerOf(language, "Asia/Seoul");
  const { words } = reader;
  const labelsOf = (more: Partial<RingNoteState>, voice = someVoice()) => {
    const { blocks } = ringNote(voice, { ...state, ...more }, reader);
    return blocks.flatMap((block) => {
      if (block.type !== "actions") return [];
      return block.elements.flatMap((each) => (each.type === "button" ? [each.text.text] : []));
    });
  };

  test.each(LONGEST)("the note in every state, and the form, of %.4s…", (longest) => {
    const voice = someVoice({
      words: longest,
      inquiryType: "order_change",
      journeyStage: "membership_review",
      inboundChannel: "inquiry",
      customerType: "at_risk",
      contact: "more",
      speaker: "prospect",
      isSpreading: true,
    });
    const voices = [
      voice,
      { ...voice, claims: [{ memberId: ben, claimedAt: NOW }] },
      { ...voice, withdrawnAt: NOW },
      { ...voice, words: "" },
    ];
    for (const each of voices) {
      for (const ring of RINGS) {
        for (const snoozedUntil of [null, "2026-12-25"]) {
          checkMessage(ringNote(each, { ...state, ring, snoozedUntil }, reader));
          checkMessage(ringNote(each, { ...state, ring, snoozedUntil, isWaiting: false, cardUrl: null }, reader));
        }
      }
      checkView(snoozeForm(each, null, reader));
      checkView(snoozeForm(each, "2026-12-25", reader));
    }
    checkView(snoozedNote("2026-12-25", reader));
    checkView(snoozedNote(null, reader));
  });

  test("each ring has a reason of its own, in words", () => {
    const reasons = RINGS.map((ring) => words(`ring.why.${ring}`));
    expect(new Set(reasons).size).toBe(RINGS.length);
    for (const [index, ring] of RINGS.entries()) {
      expect(textOf(ringNote(someVoice(), { ...state, ring }, reader))).toContain(reasons[index]);
    }
  });

  test("who holds it can't let it go by the note, and what is over asks nothing", () => {
    const [claim, later, card] = [words("card.claim"), words("ring.later"), words("telling.card")];
    expect(labelsOf({})).toEqual([claim, later, card]);
    expect(labelsOf({ snoozedUntil: "2026-12-25" })).toEqual([claim, card]);
    expect(labelsOf({}, someVoice({ claims: [{ memberId: ben, claimedAt: NOW }] }))).toEqual([later, card]);
    expect(labelsOf({ isWaiting: false })).toEqual([card]);
  });

  test("words that are folded or gone are not in it", () => {
    const folded = someVoice({ words: "야 이 씨발놈아" });
    expect(JSON.stringify(ringNote(folded, state, reader))).not.toContain("씨발");
    const taken = someVoice({ withdrawnAt: NOW });
    expect(JSON.stringify(ringNote(taken, { ...state, isWaiting: false }, reader))).not.toContain(taken.words);
  });
});
