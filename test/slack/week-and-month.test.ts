// The week's and the month's page: their largest input stays within Slack's limits, and every number stands in words.
import { describe, expect, test } from "vitest";
import type { MonthContent } from "../../src/domain/digest/month.ts";
import type { WeekNumbers } from "../../src/domain/digest/numbers.ts";
import { STEP_MOST, type WeekBlockage } from "../../src/domain/digest/own-blockage.ts";
import type { Obstacle } from "../../src/domain/digest/waits.ts";
import type { MemberId, VoiceId, WindowId, WorkspaceId } from "../../src/domain/ids.ts";
import { CAUSES, INQUIRY_TYPES, JOURNEY_STAGES, OUTCOMES } from "../../src/domain/voice/sets.ts";
import type { Voice } from "../../src/domain/voice/voice.ts";
import { LANGUAGES } from "../../src/locales/words.ts";
import { withoutCharts } from "../../src/slack/views/charts.ts";
import { monthlyPage } from "../../src/slack/views/monthly-page.ts";
import { type Reader, readerOf } from "../../src/slack/views/reader.ts";
import { stepForm } from "../../src/slack/views/step-form.ts";
import { withinText } from "../../src/slack/views/week-numbers.ts";
import { type WeeklyDigest, weeklyDigest } from "../../src/slack/views/weekly-digest.ts";
import { checkMessage, checkView } from "../support/check-blocks.ts";
import { someVoice } from "../support/some-voice.ts";
import { textOf } from "../support/text.ts";

const window = { from: new Date("2026-11-16T00:00:00Z"), until: new Date("2026-11-23T00:00:00Z") };
const ben = "U2" as MemberId;
const URL = `https://example.slack.com/archives/C0123456789/p${"1".repeat(16)}`;
const idOf = (n: number) => `0e6f1d5c-6f1e-4f5e-9d2f-${String(n).padStart(12, "0")}` as VoiceId;
const WINDOW = "0e6f1d5c-6f1e-4f5e-9d2f-1c5d0a6b7c8d" as WindowId;
const LONGEST = ["&".repeat(200), "<".repeat(200), "👩‍👩‍👧‍👦".repeat(18), "가 ".repeat(100)];

const spans = (median: number) => ({ median, p90: median * 3, worst: median * 9 + 0.4 });
const full: WeekNumbers = {
  ...{ opened: 9_999, answered: 9_998, concluded: 8_888, told: 7_777 },
  firstAnswer: spans(62),
  telling: spans(500),
  internalPercent: 64,
  byStage: JOURNEY_STAGES.map((is, n) => ({ is, spans: spans(20 + 61 * n) })),
  byType: INQUIRY_TYPES.map((is, n) => ({ is, spans: spans(30 + 61 * n) })),
};
const none: WeekNumbers = {
  ...{ opened: 0, answered: 0, concluded: 0, told: 0 },
  ...{ firstAnswer: null, telling: null, internalPercent: null, byStage: [], byType: [] },
};

function blockage(position: number, obstacle: Obstacle, more: Partial<WeekBlockage> = {}): WeekBlockage {
  return {
    ...{ workspaceId: "T1" as WorkspaceId, windowId: WINDOW, position, obstacle, minutes: 5000 - position },
    ...{ voiceIds: [idOf(1), idOf(2), idOf(3)], ownerId: null, step: null, stepById: null },
    ...more,
  };
}

/** Who knows the voices that are named. */
function readerIn(language: (typeof LANGUAGES)[number], words = "쿠폰이 적용이 안 된대요"): Reader {
  const voices = [1, 2, 3].map((n) => [idOf(n), { voice: someVoice({ id: idOf(n), words }), url: URL }] as const);
  return { ...readerOf(language, "Asia/Seoul", new Map([[ben, "벤"]])), voices: new Map(voices) };
}
const ko = readerIn("ko");
const week = (more: Partial<WeeklyDigest> = {}): WeeklyDigest => {
  return { name: "", window, week: full, before: full, blockages: [], more: [], ...more };
};
const typesOf = (said: { blocks: { type: string }[] }) => said.blocks.map((block) => block.type);
const charts = ["data_visualization", "data_table"];

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(LONGEST)("the largest week fits, and says the same without charts", (words) => {
    const said = { ownerId: ben, step: words.slice(0, STEP_MOST), stepById: "U9" as MemberId };
    const blockages = [0, 1, 2].map((n) =>
      blockage(n, { kind: "waiting", forWhom: `${n}${words.slice(0, 199)}` }, said),
    );
    const reader = readerIn(language, words);
    const message = weeklyDigest(week({ name: "&".repeat(60), blockages }), reader);
    checkMessage(message);
    expect(typesOf(message).filter((type) => type === "data_visualization")).toHaveLength(2);
    checkMessage(withoutCharts(message));
    for (const each of blockages) checkView(stepForm(each, `${WINDOW}:2:C0123456789`, reader));
  });

  test("every obstacle has words of its own", () => {
    const kinds = ["claim", "conclusion", "talking"] as const;
    const places = [
      null,
      { of: "journey_stage", is: "membership_review" } as const,
      { of: "inquiry_type", is: "order_change" } as const,
    ];
    const obstacles: Obstacle[] = [
      { kind: "telling" },
      { kind: "waiting", forWhom: "물류팀" },
      ...kinds.flatMap((kind) => places.map((where) => ({ kind, where }))),
    ];
    const reader = readerIn(language);
    const names = obstacles.map((obstacle) => {
      const message = weeklyDigest(week({ blockages: [blockage(0, obstacle), blockage(1, obstacle)] }), reader);
      checkMessage(message);
      return textOf(stepForm(blockage(0, obstacle), `${WINDOW}:0:`, reader)).split("\n")[0];
    });
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(LONGEST)("the largest month fits, and says the same without charts", (words) => {
    const reader = readerIn(language, words);
    const conclusion = {
      ...({ outcome: "explained", cause: "guidance", monitoring: "no" } as const),
      ...{ reason: words, revisitOn: null, affected: null, memberId: ben, concludedAt: window.from },
    };
    const conflicts = [1, 2, 3].map((n) => ({ voiceId: idOf(n), memberId: ben, note: words, foundAt: window.from }));
    const stage = { journeyStage: "membership_review", inquiryType: "order_change" } as const;
    const voices = [1, 2, 3, 4, 5].map(
      (n): Voice => someVoice({ id: idOf(n), words, conclusion, conflicts, ...stage }),
    );
    const some = { voices, count: 50 };
    const content: MonthContent = {
      outcomes: OUTCOMES.map((is, n) => ({ is, count: n * n })),
      causes: CAUSES.map((is, n) => ({ is, count: n + 1 })),
      ...{ concluded: 55, told: 54, decided: some, missed: some, accessibility: some, promised: some },
    };
    const cardUrls = new Map(voices.map((voice) => [voice.id, URL]));
    const message = monthlyPage({ name: "&".repeat(60), window, content, cardUrls }, reader);
    checkMessage(message);
    expect(typesOf(message).filter((type) => charts.includes(type))).toHaveLength(2);
    const plain = withoutCharts(message);
    checkMessage(plain);
    for (const part of [
      ...OUTCOMES.slice(1).map((is) => `outcome.${is}` as const),
      ...CAUSES.map((is) => `cause.${is}` as const),
    ]) {
      expect(textOf(plain)).toContain(reader.words(part));
    }
  });

  test("an empty week and an empty month say so in words", () => {
    const reader = readerIn(language);
    const message = weeklyDigest(week({ week: none, before: none }), reader);
    checkMessage(message);
    expect(typesOf(message).some((type) => charts.includes(type))).toBe(false);
    const text = textOf(message);
    for (const key of ["none_opened", "none_concluded", "spans_none", "spans_none_before"] as const) {
      expect(text).toContain(reader.words(`weekly.${key}`));
    }
    expect(text).toContain(reader.words("blockage.none"));
    const some = { voices: [], count: 0 };
    const nothing: MonthContent = {
      ...{ outcomes: [], causes: [], concluded: 0, told: 0 },
      ...{ decided: some, missed: some, accessibility: some, promised: some },
    };
    const page = monthlyPage({ name: "", window, content: nothing, cardUrls: new Map() }, reader);
    checkMessage(page);
    expect(textOf(page)).toContain(reader.words("monthly.reasons_none"));
  });
});

test("the first line is the answered share beside that of the week before", () => {
  const said = weeklyDigest(week({ before: { ...full, answered: 8_799 } }), ko);
  expect(said.text).toBe("응답 99% · 그 전 주 88%");
  const [title, first] = textOf(said).split("\n");
  expect(title).toMatch(/^한 주 돌아보기 · .* ~ /);
  expect(first).toBe("*응답 99% · 그 전 주 88%*");
  expect(weeklyDigest(week({ week: none }), ko).text).toBe("새로 열린 목소리가 없었어요 · 그 전 주 99%");
});

test("what a chart or the table shows stands in words beside it", () => {
  const [first, second] = full.byStage;
  const numbers = { ...full, byStage: first && second ? [first, second] : [], byType: [] };
  const blockages = [
    blockage(0, { kind: "waiting", forWhom: "물류팀" }, { minutes: 1623 }),
    blockage(1, { kind: "telling" }, { minutes: 50 }),
  ];
  const said = weeklyDigest(week({ week: numbers, before: numbers, blockages }), ko);
  const text = textOf(withoutCharts(said));
  expect(text).toContain("절반은 1시간 2분 안에, 열에 아홉은 3시간 6분 안에, 가장 오래 걸린 것은 9시간 19분");
  expect(text).toContain("탐색·검색 20분 · 상품 1시간 21분");
  expect(text).toContain("1. 물류팀 쪽 답을 기다림");
  expect(text).toContain("28시간 기다렸어요");
  const [stages, blocked] = said.blocks.filter((block) => block.type === ("data_visualization" as never));
  expect(stages).toMatchObject({
    chart: { series: [{ name: "이 주", data: [{ value: 20 }, { value: 81 }] }, { name: "그 전 주" }] },
  });
  expect(blocked).toMatchObject({
    chart: { series: [{ data: [{ label: "1. 물류팀", value: 27.1 }, { value: 0.8 }] }] },
  });
  const alone = weeklyDigest(week({ week: numbers, before: { ...numbers, byStage: [] } }), ko);
  const chart = alone.blocks.find((block) => block.type === ("data_visualization" as never));
  expect((chart as unknown as { chart: { series: unknown[] } }).chart.series).toHaveLength(1);
});

test("a span is never said to be shorter than it was", () => {
  const said = [0, 0.1, 59.2, 60, 61, 599, 600, 601].map((minutes) => withinText(ko, minutes));
  expect(said).toEqual(["1분", "1분", "1시간", "1시간", "1시간 1분", "9시간 59분", "10시간", "11시간"]);
});

test("a blockage is open until one person looks at it or one step goes, and names no voice that was taken back", () => {
  const [one, two, three] = [idOf(1), idOf(2), idOf(3)];
  const known = new Map(ko.voices);
  known.set(two, { voice: someVoice({ id: two, words: "거둔 말", withdrawnAt: window.from }), url: URL });
  known.delete(three);
  const reader = { ...ko, voices: known };
  const drawn = (more: Partial<WeekBlockage>) => {
    const blockages = [blockage(0, { kind: "telling" }, { voiceIds: [one, two, three], ...more })];
    return weeklyDigest(week({ blockages }), reader);
  };
  const open = textOf(drawn({}));
  expect(open).toContain("아직 정해지지 않았어요");
  expect(open).toContain(`<${URL}|쿠폰이 적용이 안 된대요>`);
  expect(open).not.toContain("거둔 말");
  const owned = textOf(drawn({ ownerId: ben }));
  expect(owned).toContain("벤 님이 보고 있어요");
  expect(owned).not.toContain("아직 정해지지 않았어요");
  expect(textOf(drawn({ step: "<!channel> 이중 확인", stepById: ben }))).toContain(
    "&lt;!channel&gt; 이중 확인 (벤 님이 적음)",
  );
  const buttons = drawn({}).blocks.find((block) => block.type === "actions");
  expect(buttons).toMatchObject({ elements: [{ value: `${WINDOW}:0`, style: "primary" }, { value: `${WINDOW}:0` }] });
});

test("abuse is not shown as that for which one waits", () => {
  const said = weeklyDigest(week({ blockages: [blockage(0, { kind: "waiting", forWhom: "씨발놈들" })] }), ko);
  expect(JSON.stringify(said)).not.toContain("씨발");
});
