// Every view at its largest input stays within Slack's limits, has a text, and reads in both languages without emoji.
import { describe, expect, test } from "vitest";
import type { LocalDate } from "../../src/domain/calendar/local-date.ts";
import type { ChannelId, MemberId, MessageTs, VoiceId } from "../../src/domain/ids.ts";
import { DEFAULT_SETTINGS, type SettingChange, type Settings } from "../../src/domain/settings/settings.ts";
import type { EventKind, EventOf, VoiceEvent } from "../../src/domain/voice/event.ts";
import { OWN_LISTS } from "../../src/domain/voice/own-voices.ts";
import { PROMPT_MOST } from "../../src/domain/voice/post.ts";
import { CAUSES, OUTCOMES, RULINGS, TONES, type Tone } from "../../src/domain/voice/sets.ts";
import type { Voice } from "../../src/domain/voice/voice.ts";
import { LANGUAGES } from "../../src/locales/words.ts";
import { captureAsk } from "../../src/slack/views/capture-ask.ts";
import { voiceCard } from "../../src/slack/views/card.ts";
import { askForm, handOverForm } from "../../src/slack/views/claim-forms.ts";
import { askForConclusion } from "../../src/slack/views/conclude-ask.ts";
import { type ConcludeState, concludeForm, NOTHING_ENTERED } from "../../src/slack/views/conclude-form.ts";
import { digestItem } from "../../src/slack/views/digest-item.ts";
import { editForm } from "../../src/slack/views/edit-form.ts";
import { heardForm } from "../../src/slack/views/heard-form.ts";
import { help } from "../../src/slack/views/help.ts";
import { historyView } from "../../src/slack/views/history.ts";
import { HOME_LEDGER_SIZE, HOME_PAGE_SIZE, home } from "../../src/slack/views/home.ts";
import { insteadOfHowMany } from "../../src/slack/views/instead-of-how-many.ts";
import { maskingNote } from "../../src/slack/views/masking-note.ts";
import { menuView } from "../../src/slack/views/menu.ts";
import { noteView } from "../../src/slack/views/note.ts";
import { conflictForm, mergeForm, noConflictForm } from "../../src/slack/views/pair-forms.ts";
import { talkForm, waitForm } from "../../src/slack/views/pause-forms.ts";
import { postForm } from "../../src/slack/views/post-form.ts";
import { handoverNote, reminder, unaskedNote } from "../../src/slack/views/private-notes.ts";
import { type Reader, readerOf } from "../../src/slack/views/reader.ts";
import { reopenForm } from "../../src/slack/views/reopen-form.ts";
import { RULINGS_MOST, rulingsFound } from "../../src/slack/views/rulings.ts";
import { settingsForm } from "../../src/slack/views/settings-form.ts";
import { teamQuestion } from "../../src/slack/views/team-question.ts";
import { telling } from "../../src/slack/views/telling.ts";
import { threadLine } from "../../src/slack/views/thread-line.ts";
import { toldForForm } from "../../src/slack/views/told-for-form.ts";
import { unfoldedView } from "../../src/slack/views/voice-words.ts";
import { voteForm } from "../../src/slack/views/vote-form.ts";
import { checkMessage, checkView } from "../support/check-blocks.ts";
import {
  by,
  LINE,
  LONGEST,
  largest,
  NAMES,
  NOW,
  PEOPLE,
  RULES,
  URL,
  VIEW_CHARACTERS,
} from "../support/largest-voice.ts";
import { textOf } from "../support/text.ts";

/** Every event there is, each as long as it can be. */
function events(words: string, voice: Voice): VoiceEvent[] {
  const otherId = voice.conflicts[0]?.voiceId as VoiceId;
  const waiting = { kind: "waiting", forWhom: LINE, what: LINE, until: "2026-12-25" } as const;
  const talking = { kind: "talking", why: LINE, until: "2026-12-25" } as const;
  const question = {
    members: PEOPLE.slice(0, 5),
    channelId: "C0123456789" as ChannelId,
    question: words.slice(0, 500),
  };
  const facts: { [Kind in EventKind]: Omit<EventOf<Kind>, "by" | "at">[] } = {
    "voice.posted": [{ kind: "voice.posted", form: voice }],
    "voice.claimed": [{ kind: "voice.claimed" }],
    "voice.released": [{ kind: "voice.released" }],
    "voice.promised": [{ kind: "voice.promised" }],
    "voice.handed_over": [{ kind: "voice.handed_over", to: PEOPLE[1] as MemberId }],
    "voice.asked_around": [{ kind: "voice.asked_around", question }],
    "voice.joined": [{ kind: "voice.joined" }],
    "voice.heard": [{ kind: "voice.heard", words }],
    "voice.answered": [{ kind: "voice.answered", messageTs: "1.000001" as MessageTs }],
    "voice.answer_removed": [{ kind: "voice.answer_removed", messageTs: "1.000001" as MessageTs }],
    "voice.concluded": voice.conclusion ? [{ kind: "voice.concluded", conclusion: voice.conclusion }] : [],
    "voice.told": [{ kind: "voice.told" }, { kind: "voice.told", listener: PEOPLE[1] as MemberId }],
    "voice.reopened": [
      { kind: "voice.reopened", reopening: { why: "not_over", reason: words } },
      { kind: "voice.reopened", reopening: { why: "customer_back" } },
      { kind: "voice.reopened", reopening: { why: "revisit_day", asks: PEOPLE } },
    ],
    "voice.edited": [{ kind: "voice.edited", form: voice }],
    "voice.origin_edited": [
      { kind: "voice.origin_edited", words },
      { kind: "voice.origin_edited", words: null },
    ],
    "voice.origin_deleted": [{ kind: "voice.origin_deleted" }],
    "voice.withdrawn": [{ kind: "voice.withdrawn" }],
    "voice.restored": [{ kind: "voice.restored" }],
    "voice.merged": [{ kind: "voice.merged", into: otherId }],
    "voice.unmerged": [{ kind: "voice.unmerged", from: otherId }],
    "voice.absorbed": [{ kind: "voice.absorbed", voiceId: otherId, listeners: [] }],
    "voice.parted": [{ kind: "voice.parted", voiceId: otherId }],
    "voice.conflict_found": [{ kind: "voice.conflict_found", voiceId: otherId, note: words.slice(0, PROMPT_MOST) }],
    "voice.conflict_dropped": [{ kind: "voice.conflict_dropped", voiceId: otherId }],
    "voice.paused": [
      { kind: "voice.paused", pause: waiting },
      { kind: "voice.paused", pause: talking },
    ],
    "voice.resumed": [{ kind: "voice.resumed" }],
    "voice.asked": [
      { kind: "voice.asked", pause: waiting, asks: PEOPLE },
      { kind: "voice.asked", pause: talking, asks: PEOPLE },
    ],
    "voice.voted": [{ kind: "voice.voted", vote: "issue" }],
    "voice.unvoted": [{ kind: "voice.unvoted" }],
    "voice.ruled": RULINGS.map((ruling) => ({ kind: "voice.ruled", ruling, why: "deadline", voters: PEOPLE })),
  };
  return Object.values(facts)
    .flat()
    .map((fact) => ({ ...fact, by, at: NOW }) as VoiceEvent);
}

describe.each(LANGUAGES)("in %s", (language) => {
  const plain: Reader = readerOf(language, "Asia/Seoul", NAMES);

  describe.each(LONGEST)("with %.4s… as often as it fits", (words) => {
    const voice = largest(words);
    const voices = new Map(voice.conflicts.map(({ voiceId }) => [voiceId, { voice, url: URL }]));
    const reader = { ...plain, voices };
    const open = { ...voice, conclusion: null };
    const unanswered = { ...open, answers: [] };

    test("the card at every step, with votes, pauses, other voices and files", () => {
      const votes = PEOPLE.map((memberId, n) => ({ memberId, vote: RULINGS[n % 3] ?? "more" }));
      const paused = { memberId: by, askedAt: null, until: "2026-12-25" };
      const steps: Partial<Voice>[] = [
        {},
        { isReporterHidden: true },
        { listeners: voice.listeners.map((listener) => ({ ...listener, toldAt: NOW })) },
        { withdrawnAt: NOW },
        { mergedInto: { voiceId: voice.conflicts[0]?.voiceId as VoiceId, memberId: by, mergedAt: NOW } },
        { words: "", origin: { channelId: "C1" as ChannelId, ts: "1.1" as MessageTs, isVerbatim: true, isGone: true } },
        { ...open, votes, pause: { kind: "waiting", forWhom: LINE, what: LINE, ...paused } },
        { ...open, votes, pause: { kind: "talking", why: LINE, ...paused } },
        { ...unanswered, votes },
        { ...unanswered, answers: [], promise: { memberId: by, promisedAt: NOW } },
        { ...open, claims: [], ruling: { ruling: "more", why: "quorum", ruledAt: NOW } },
        { ...open, reopening: { why: "not_over", reason: words, memberId: by, reopenedAt: NOW } },
        { ...open, reopening: { why: "customer_back", memberId: by, reopenedAt: NOW } },
        { ...open, reopening: { why: "revisit_day", memberId: by, reopenedAt: NOW } },
      ];
      for (const step of steps) {
        checkMessage(voiceCard({ ...voice, ...step }, RULES, reader));
        checkMessage(voiceCard({ ...voice, ...step }, RULES, reader, { showsPictures: false }));
        for (const need of ["claim", "conclusion", "telling"] as const) {
          const asked = { need, at: NOW, day: "2026-11-20" as LocalDate };
          const reply = { voice: { ...voice, ...step }, asked, cardUrl: URL };
          checkMessage(digestItem({ ...reply, calendar: DEFAULT_SETTINGS.calendar }, reader));
        }
      }
    });

    test("the text to pass on, in both tones, and what is said when it falls", () => {
      const tell = (state: Voice, tone: Tone) => {
        const said = telling(state, { memberId: by, cardUrl: URL, tone }, reader);
        if (!said) throw new Error("nothing was said");
        checkMessage(said);
      };
      for (const outcome of OUTCOMES) {
        const conclusion = voice.conclusion && { ...voice.conclusion, outcome };
        for (const tone of TONES) tell({ ...voice, conclusion }, tone);
      }
      const reopening = { why: "customer_back", memberId: by, reopenedAt: NOW } as const;
      for (const fallen of [
        { ...open, reopening },
        { ...voice, listeners: [] },
      ])
        tell(fallen, "haeyo");
    });

    test("a line in the thread for every event, and the history of them", () => {
      const all = events(words, voice);
      for (const event of all) {
        const said = threadLine(event, reader);
        if (said) checkMessage(said);
      }
      checkView(historyView(all, reader));
    });

    test("every form about one voice, as empty and as full as it can be", () => {
      const helpers = ["<".repeat(80), "&".repeat(80)];
      const entered = { ...open, ...voice.conclusion, outcome: null, cause: null, reason: words } as const;
      const jargon = Array.from({ length: 40 }, () => "&".repeat(60));
      const concluding: ConcludeState[] = [
        { entered: NOTHING_ENTERED },
        ...OUTCOMES.map((outcome) => ({ entered: { ...NOTHING_ENTERED, outcome, reason: words } })),
        { entered: { ...NOTHING_ENTERED, reason: words, affected: entered.affected ?? null }, jargon, draft: "found" },
        { entered: NOTHING_ENTERED, draft: "none", isDrafted: true },
      ];
      for (const state of concluding) checkView(concludeForm(voice, state, reader));
      const forms = [
        editForm(voice, reader),
        reopenForm(voice, reader),
        heardForm(voice, reader),
        waitForm(voice, reader),
        talkForm(voice, reader),
        handOverForm(voice, reader),
        askForm(voice, helpers, reader),
        mergeForm(voice, reader),
        conflictForm(voice, reader),
        noConflictForm(
          voice,
          Array.from({ length: 120 }, (_, n) => ({ ...voice, id: `v-${n}` as VoiceId })),
          reader,
        ),
        toldForForm(voice, PEOPLE, reader),
        voteForm({ ...voice, votes: [{ memberId: by, vote: "more" }] }, by, reader),
        unfoldedView(voice, reader),
        unfoldedView({ ...voice, words: "" }, reader),
      ];
      for (const form of forms) checkView(form);
      for (const state of [voice, open, { ...voice, withdrawnAt: NOW }]) {
        for (const memberId of [by, PEOPLE[9] as MemberId, "U999" as MemberId])
          checkView(menuView(state, memberId, reader));
      }
    });

    test("the form to post, the prompts, and the short messages", () => {
      const overlong = words.repeat(12);
      for (const isOwn of [true, false]) {
        checkView(postForm({ words: overlong, notices: ["하나.".repeat(50)], metadata: "{}", isOwn }, reader));
      }
      checkMessage(captureAsk({ channelId: "C0123456789" as never, ts: "1795353387.000100" as never }, reader));
      checkMessage(askForConclusion(voice, reader));
      checkMessage(insteadOfHowMany(voice, reader));
      checkMessage(insteadOfHowMany({ ...voice, pain: "praise" }, reader));
      checkMessage(handoverNote(voice, by, URL, reader));
      checkMessage(teamQuestion(voice, { by, question: words.slice(0, 500), cardUrl: URL }, reader));
      checkMessage(unaskedNote("<#C0123456789>", URL, reader));
      checkMessage(
        reminder(
          Array.from({ length: 30 }, () => voice),
          new Map([[voice.id, URL]]),
          reader,
        ),
      );
      const ruled = { ...voice, ruling: { ruling: "inquiry", why: "deadline", ruledAt: NOW } } as const;
      const found = Array.from({ length: RULINGS_MOST }, () => ruled);
      checkMessage(rulingsFound(found, { query: words, cardUrls: new Map([[voice.id, URL]]) }, reader));
      for (const query of ["", words]) checkMessage(rulingsFound([], { query, cardUrls: new Map() }, reader));
    });
  });

  test("the history is longer than a modal holds", () => {
    const reopening = { why: "not_over", reason: "&".repeat(3000) } as const;
    const many = Array.from({ length: 2000 }, (_, n) => {
      return { kind: "voice.reopened" as const, reopening, by: PEOPLE[n % 60] as MemberId, at: NOW };
    });
    checkView(historyView(many, plain));
    checkView(noteView("제목", "한 문장.", plain));
  });

  test("the settings, with as much in them as they take", () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      voiceChannel: "C0123456789" as ChannelId,
      emoji: { ...DEFAULT_SETTINGS.emoji, claim: Array.from({ length: 45 }, (_, n) => `확인중-${n}`) },
      patterns: { ...DEFAULT_SETTINGS.patterns, order: Array.from({ length: 50 }, (_, n) => `ORD${n}-########`) },
      jargon: Array.from({ length: 500 }, (_, n) => `낱말${n}`),
    };
    const changes = (Object.keys(settings) as (keyof Settings)[]).map((name) => {
      return { name, before: settings[name], after: settings[name], by, at: NOW } as SettingChange;
    });
    checkView(settingsForm(settings, { changes, metadata: URL }, plain));
    checkView(settingsForm(DEFAULT_SETTINGS, { changes: [], metadata: "" }, plain));
  });

  test("the home, empty and with three full lists of the longest words", () => {
    const shared = {
      memberId: by,
      channel: "목소리는 <#C0123456789>에 올라가요.",
      now: NOW,
      rules: RULES,
      ledger: { voices: [], page: 0, count: 0 },
      mutedNotices: [],
    };
    const none = { voices: [], page: 0, hasMore: false };
    const empty = home(
      { ...shared, lists: { claimed: none, untold: none, reported: none }, cardUrls: new Map() },
      plain,
    );
    checkView(empty);
    for (const list of OWN_LISTS) expect(textOf(empty)).toContain(plain.words(`home.none.${list}`));
    for (const words of LONGEST) {
      const voices = Array.from({ length: HOME_PAGE_SIZE }, (_, n) => ({ ...largest(words), id: `v-${n}` as VoiceId }));
      const full = { voices, page: 3, hasMore: true };
      const cardUrls = new Map(voices.map((voice) => [voice.id, URL]));
      const waiting = voices.slice(0, HOME_LEDGER_SIZE).map((voice) => ({ ...voice, conclusion: null, answers: [] }));
      const lists = { claimed: full, untold: full, reported: full };
      const ledger = { voices: waiting, page: 0, count: 10_000 };
      const view = home({ ...shared, lists, ledger, cardUrls }, plain);
      checkView(view);
      expect(JSON.stringify(view).length).toBeLessThan(VIEW_CHARACTERS);
    }
  });

  test("help and the note on masking", () => {
    const places = { channel: "<#C0123456789>", planner: "—" };
    checkMessage(help({ ...places, cardWords: plain.words, emoji: DEFAULT_SETTINGS.emoji }, plain));
    checkMessage(maskingNote(["phone", "email", "card", "resident-number", "phone"], URL, plain));
  });

  test("the card says in words what its emoji say", () => {
    const said = JSON.stringify(voiceCard(largest("말"), RULES, plain));
    const withoutEmoji = said.replace(/\p{Extended_Pictographic}/gu, "");
    expect(withoutEmoji).toContain(plain.words("pain.blocked"));
    expect(withoutEmoji).toContain(plain.words("step.concluded"));
    expect(withoutEmoji).toContain(plain.words("card.facts.spreading"));
  });

  test("each cause and outcome has words of its own", () => {
    expect(new Set(CAUSES.map((cause) => plain.words(`cause.${cause}`))).size).toBe(CAUSES.length);
    expect(new Set(OUTCOMES.map((outcome) => plain.words(`outcome.${outcome}`))).size).toBe(OUTCOMES.length);
  });
});
