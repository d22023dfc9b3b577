// A digest's views at their largest input stay within Slack's limits, in both languages.
import { describe, expect, test } from "vitest";
import type { DigestContent } from "../../src/domain/digest/content.ts";
import { DIGEST_NAME_MOST } from "../../src/domain/digest/decide-digest.ts";
import { DIGEST_STANDINGS, type DigestFilter, defaultPlan, NO_FILTER } from "../../src/domain/digest/digest.ts";
import type { ChannelId, VoiceId, WindowId } from "../../src/domain/ids.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/settings/settings.ts";
import { INQUIRY_TYPES, JOURNEY_STAGES, PAINS } from "../../src/domain/voice/sets.ts";
import type { Voice } from "../../src/domain/voice/voice.ts";
import { LANGUAGES } from "../../src/locales/words.ts";
import { digestForm } from "../../src/slack/views/digest-form.ts";
import { digestPage, digestPreview } from "../../src/slack/views/digest-pages.ts";
import { digestParent, UNANSWERED_NAMED } from "../../src/slack/views/digest-parent.ts";
import { readerOf } from "../../src/slack/views/reader.ts";
import { checkMessage, checkView } from "../support/check-blocks.ts";
import { by, LINE, LONGEST, largest, NAMES, NOW, PEOPLE, URL } from "../support/largest-voice.ts";
import { textOf } from "../support/text.ts";

const EVERYTHING: DigestFilter = {
  ...NO_FILTER,
  pains: PAINS,
  inquiryTypes: INQUIRY_TYPES,
  standings: DIGEST_STANDINGS,
  tags: ["&".repeat(60)],
  waitingHours: 900,
};

describe.each(LANGUAGES)("in %s", (language) => {
  const plain = readerOf(language, "Asia/Seoul", NAMES);

  test.each(LONGEST)("a digest's parent, preview and list with every section full of the longest words", (words) => {
    const voices = Array.from({ length: 30 }, (_, n) => ({ ...largest(words), id: `v-${n}` as VoiceId }));
    const waiting = voices.map((voice): Voice => {
      const pause = {
        kind: "waiting",
        forWhom: LINE,
        what: LINE,
        until: "2026-12-25",
        memberId: by,
        askedAt: null,
      } as const;
      return { ...voice, conclusion: null, pause };
    });
    const some = { voices: waiting.slice(0, 5), count: 400 };
    const content: DigestContent = {
      unanswered: { voices: voices.slice(0, UNANSWERED_NAMED), count: 400 },
      waiting: some,
      decisions: some,
      small: some,
      accessibility: some,
      praise: voices.slice(0, 5).map((voice) => ({ voice, makers: PEOPLE.slice(0, 3) })),
      customer: voices[0] ?? null,
      firstHeard: some,
    };
    const cardUrls = new Map(voices.map((voice) => [voice.id, URL]));
    const name = "&".repeat(DIGEST_NAME_MOST);
    const windowId = "0e6f1d5c-6f1e-4f5e-9d2f-1c5d0a6b7c8d" as WindowId;
    const state = { windowId, name, day: "2026-11-23", filter: EVERYTHING, content, items: 20, left: 380, cardUrls };
    checkMessage(digestParent(state, plain));
    checkView(digestPreview(state, voices.slice(0, 20), plain));
    const page = { windowId, voices, count: 400, page: 3, cardUrls, now: NOW, calendar: DEFAULT_SETTINGS.calendar };
    checkView(digestPage(page, plain));
    const none = digestPage({ ...page, voices: [], count: 0, page: 0 }, plain);
    expect(textOf(none)).toContain(plain.words("digest.nothing_left"));
  });

  test("the settings of a digest, with as much in them as they take", () => {
    const plan = {
      ...defaultPlan("ko"),
      hours: DEFAULT_SETTINGS.calendar.blocksByWeekday,
      timeZone: DEFAULT_SETTINGS.calendar.timeZone,
      filter: {
        ...NO_FILTER,
        pains: PAINS,
        inquiryTypes: INQUIRY_TYPES,
        journeyStages: JOURNEY_STAGES,
        waitingHours: 900,
      },
    };
    const digest = { channelId: "C0123456789" as ChannelId, name: "&".repeat(DIGEST_NAME_MOST), isRunning: true, plan };
    for (const reader of [plain, readerOf("en", "Asia/Seoul")]) {
      checkView(digestForm({ digest, isNew: false, metadata: URL, next: LINE, now: NOW }, reader));
      const empty = { ...digest, channelId: "" as ChannelId, name: "", plan: defaultPlan("ko") };
      checkView(digestForm({ digest: empty, isNew: true, metadata: "new ", next: null, now: NOW }, reader));
    }
  });
});
