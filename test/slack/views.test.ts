// Every view at its largest input stays within Slack's limits, has a text, and reads in both languages without emoji.
import { describe, expect, test } from "vitest";
import type { MemberId, VoiceId } from "../../src/domain/ids.ts";
import { OWN_LISTS } from "../../src/domain/voice/own-voices.ts";
import { CAUSES, OUTCOMES, RULINGS } from "../../src/domain/voice/sets.ts";
import { LANGUAGES } from "../../src/locales/words.ts";
import { captureAsk } from "../../src/slack/views/capture-ask.ts";
import { voiceCard } from "../../src/slack/views/card.ts";
import { askForConclusion } from "../../src/slack/views/conclude-ask.ts";
import { concludeForm } from "../../src/slack/views/conclude-form.ts";
import { digestItem, digestParent } from "../../src/slack/views/digest.ts";
import { editForm } from "../../src/slack/views/edit-form.ts";
import { heardForm } from "../../src/slack/views/heard-form.ts";
import { help } from "../../src/slack/views/help.ts";
import { historyView } from "../../src/slack/views/history.ts";
import { HOME_PAGE_SIZE, home } from "../../src/slack/views/home.ts";
import { insteadOfHowMany } from "../../src/slack/views/instead-of-how-many.ts";
import { maskingNote } from "../../src/slack/views/masking-note.ts";
import { menuView } from "../../src/slack/views/menu.ts";
import { noteView } from "../../src/slack/views/note.ts";
import { talkForm, waitForm } from "../../src/slack/views/pause-forms.ts";
import { postForm } from "../../src/slack/views/post-form.ts";
import { type Reader, readerOf } from "../../src/slack/views/reader.ts";
import { reopenForm } from "../../src/slack/views/reopen-form.ts";
import { telling } from "../../src/slack/views/telling.ts";
import { threadLine } from "../../src/slack/views/thread-line.ts";
import { unfoldedView } from "../../src/slack/views/voice-words.ts";
import { voteForm } from "../../src/slack/views/vote-form.ts";
import { checkMessage, checkView } from "../support/check-blocks.ts";
import { someVoice } from "../support/some-voice.ts";
import { textOf } from "../support/text.ts";

const NOW = new Date("2026-11-20T00:00:00Z");
const PEOPLE = Array.from({ length: 60 }, (_, index) => `U${index}` as MemberId);
const NAMES = new Map(PEOPLE.map((id) => [id, "이름이 아주아주 긴 사람 <&> 김마당"]));
/** Each character needs escaping, and is as many UTF-16 units as it can be. */
const LONGEST = ["&".repeat(3000), "<".repeat(3000), "👩‍👩‍👧‍👦".repeat(272), "가 ".repeat(1500)];
/** Slack takes 250 kB; far less reaches a phone sooner. */
const VIEW_CHARACTERS = 60_000;
const URL = `https://example.slack.com/archives/C0123456789/p${"1".repeat(16)}`;

function largest(words: string) {
  return someVoice({
    words,
    pain: "blocked",
    inquiryType: "order_change",
    journeyStage: "membership_review",
    inboundChannel: "inquiry",
    customerType: "at_risk",
    reporterId: PEOPLE[0] as MemberId,
    claims: PEOPLE.map((memberId) => ({ memberId, claimedAt: NOW })),
    listeners: PEOPLE.map((memberId) => ({ memberId, joinedAt: NOW, words: null, toldAt: null })),
    conclusion: {
      outcome: "later",
      cause: "guidance",
      reason: words,
      revisitOn: "2026-12-25",
      memberId: PEOPLE[1] as MemberId,
      concludedAt: NOW,
    },
  });
}

describe.each(LANGUAGES)("in %s", (language) => {
  const reader: Reader = readerOf(language, "Asia/Seoul", NAMES);

  describe.each(LONGEST)("with %.4s… as often as it fits", (words) => {
    const voice = largest(words);

    test("the card, with and without a conclusion", () => {
      checkMessage(voiceCard(voice, reader));
      checkMessage(voiceCard({ ...voice, conclusion: null }, reader));
    });

    test("the direct message with the text to pass on", () => {
      for (const outcome of OUTCOMES) {
        const conclusion = voice.conclusion && { ...voice.conclusion, outcome };
        const said = telling({ ...voice, conclusion }, PEOPLE[0] as MemberId, URL, reader);
        if (!said) throw new Error("nothing was said");
        checkMessage(said);
      }
    });

    test("a line in the thread", () => {
      const conclusion = { outcome: "fixed", cause: "screen", reason: words, revisitOn: null } as const;
      const said = threadLine({ kind: "voice.concluded", conclusion, by: PEOPLE[0] as MemberId, at: NOW }, reader);
      if (!said) throw new Error("nothing was said");
      checkMessage(said);
    });

    test("the digest, with more voices than it names", () => {
      const open = Array.from({ length: 500 }, (_, index) => someVoice({ words, id: `voice-${index}` as VoiceId }));
      const cardUrls = new Map(open.map((each) => [each.id, URL]));
      checkMessage(digestParent({ day: "2026-11-20", open, cardUrls }, reader));
      checkMessage(digestItem(voice, URL, NOW, reader));
      checkMessage(digestItem({ ...voice, conclusion: null }, URL, NOW, reader));
    });

    test("the forms and the prompt", () => {
      const overlong = words.repeat(12);
      checkView(postForm({ words: overlong, notices: ["하나.".repeat(50)], metadata: "{}" }, reader));
      for (const outcome of [...OUTCOMES, null]) checkView(concludeForm(voice, outcome, reader));
      checkMessage(captureAsk({ channelId: "C0123456789" as never, ts: "1795353387.000100" as never }, reader));
      checkMessage(askForConclusion(voice, reader));
      checkMessage(insteadOfHowMany(voice, reader));
      checkMessage(insteadOfHowMany({ ...voice, pain: "praise" }, reader));
    });
  });

  test("the history, longer than a modal holds, and the form to reopen", () => {
    const words = "&".repeat(3000);
    const reopening = { reason: words, isCustomerBack: false };
    const events = Array.from({ length: 2000 }, (_, n) => {
      return { kind: "voice.reopened" as const, reopening, by: PEOPLE[n % 60] as MemberId, at: NOW };
    });
    checkView(historyView(events, reader));
    checkView(reopenForm(largest(words), reader));
    const reopened = {
      ...largest(words),
      conclusion: null,
      reopening: { ...reopening, memberId: PEOPLE[0] as MemberId, reopenedAt: NOW },
    };
    checkMessage(voiceCard(reopened, reader));
    const said = telling(reopened, PEOPLE[0] as MemberId, URL, reader);
    if (said) checkMessage(said);
  });

  test("folded words, opened, and the form for one's own customer's words", () => {
    for (const words of LONGEST) checkView(unfoldedView(largest(words), reader));
    checkView(heardForm(largest("가 ".repeat(1500)), reader));
  });

  test("the card's menu, the form to edit, and a card that was taken back", () => {
    const voice = largest("가 ".repeat(1500));
    for (const words of LONGEST) checkView(editForm({ ...voice, words }, reader));
    for (const memberId of [voice.reporterId, PEOPLE[9] as MemberId]) {
      checkView(menuView(voice, memberId, reader));
      checkView(menuView({ ...voice, withdrawnAt: NOW }, memberId, reader));
    }
    checkMessage(voiceCard({ ...voice, withdrawnAt: NOW }, reader));
    checkMessage(digestItem({ ...voice, withdrawnAt: NOW }, URL, NOW, reader));
    const line = "&".repeat(200);
    const pause = {
      kind: "waiting",
      forWhom: line,
      what: line,
      until: "2026-12-25",
      memberId: PEOPLE[0] as MemberId,
      askedAt: null,
    } as const;
    checkMessage(voiceCard({ ...voice, conclusion: null, pause }, reader));
    for (const kind of ["voice.paused", "voice.asked"] as const) {
      const said = threadLine({ kind, pause, asks: PEOPLE, by: PEOPLE[0] as MemberId, at: NOW }, reader);
      if (said) checkMessage(said);
    }
    const votes = PEOPLE.map((memberId, n) => ({ memberId, vote: RULINGS[n % 3] ?? "more" }));
    checkMessage(voiceCard({ ...voice, conclusion: null, pause, votes }, reader));
    for (const ruling of RULINGS) {
      const said = threadLine(
        { kind: "voice.ruled", ruling, why: "deadline", voters: PEOPLE, by: PEOPLE[0] as MemberId, at: NOW },
        reader,
      );
      if (said) checkMessage(said);
    }
    checkView(voteForm({ ...voice, votes }, PEOPLE[1] as MemberId, reader));
    checkView(waitForm(voice, reader));
    checkView(talkForm(voice, reader));
    checkView(noteView("제목", "한 문장.", reader));
  });

  test("the home, empty and with three full lists of the longest words", () => {
    const shared = { memberId: PEOPLE[0] as MemberId, channel: "목소리는 <#C0123456789>에 올라가요.", now: NOW };
    const none = { voices: [], page: 0, hasMore: false };
    const empty = home(
      { ...shared, lists: { claimed: none, untold: none, reported: none }, cardUrls: new Map() },
      reader,
    );
    checkView(empty);
    for (const list of OWN_LISTS) expect(textOf(empty)).toContain(reader.words(`home.none.${list}`));
    for (const words of LONGEST) {
      const voices = Array.from({ length: HOME_PAGE_SIZE }, (_, n) => ({ ...largest(words), id: `v-${n}` as VoiceId }));
      const full = { voices, page: 3, hasMore: true };
      const cardUrls = new Map(voices.map((voice) => [voice.id, URL]));
      const view = home({ ...shared, lists: { claimed: full, untold: full, reported: full }, cardUrls }, reader);
      checkView(view);
      expect(JSON.stringify(view).length).toBeLessThan(VIEW_CHARACTERS);
    }
  });

  test("help and the note on masking", () => {
    checkMessage(help({ channel: "<#C0123456789>", planner: "—" }, reader.words, reader));
    checkMessage(maskingNote(["phone", "email", "card", "resident-number", "phone"], URL, reader));
  });

  test("the card says in words what its emoji say", () => {
    const said = JSON.stringify(voiceCard(largest("말"), reader));
    const withoutEmoji = said.replace(/\p{Extended_Pictographic}/gu, "");
    expect(withoutEmoji).toContain(reader.words("pain.blocked"));
    expect(withoutEmoji).toContain(reader.words("step.concluded"));
  });

  test("each cause and outcome has words of its own", () => {
    expect(new Set(CAUSES.map((cause) => reader.words(`cause.${cause}`))).size).toBe(CAUSES.length);
    expect(new Set(OUTCOMES.map((outcome) => reader.words(`outcome.${outcome}`))).size).toBe(OUTCOMES.length);
  });
});
