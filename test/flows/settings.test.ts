// The settings: an admin changes what the workspace can set, it holds at once, and who changed what is kept.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { View } from "../../sandbox/protocol.ts";
import { databaseKinds } from "../support/open-database.ts";
import { PLANNER_CHANNEL, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const WORDS = "쿠폰이 적용이 안 된다고 하세요";
const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
let yard: Yard;
let now: Date;

const seoul = (text: string) => new Date(`${text}+09:00`);
beforeEach(() => {
  now = seoul("2026-11-19T10:00:00");
});
afterEach(() => yard.close());

const card = () => yard.cards()[0] ?? (undefined as never);
const start = async () => {
  yard = await startYard({ clock: () => now });
};

/** 가온 opens the settings, and sets this. */
async function gaonSets(entries: Record<string, string>) {
  const { gaon } = yard.people;
  await gaon.types("/voc 설정");
  const result = await gaon.submits(entries);
  expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
  expect(gaon.hasModal(), "the form is closed").toBe(false);
}

const standsIn = (view: View, name: string) => view.values[name]?.[name];
const saidTo = (name: "gaon" | "nari" | "ben" | "hana" | "duri") => yard.people[name].whispers().at(-1)?.text;

describe("the form", () => {
  test("opens for an admin only; anyone else reads one sentence, in their own language", async () => {
    await start();
    const { gaon, nari, ben } = yard.people;
    await nari.types("/voc 설정");
    await ben.types("/voc settings");
    expect([nari.hasModal(), ben.hasModal()]).toEqual([false, false]);
    expect(saidTo("nari")).toBe("설정은 워크스페이스 관리자만 바꿀 수 있어요.");
    expect(saidTo("ben")).toBe("Only admins of the workspace can change the settings.");
    await gaon.types("/voc 설정");
    expect(gaon.modal().title).toBe("마당 설정");
    expect(textOf(gaon.modal())).not.toContain("최근 바뀐 것");
    expect(yard.slack.problems).toEqual([]);
  });

  test("shows what holds: the environment's language, the usual emoji, a ruling of three within a day", async () => {
    yard = await startYard({ env: { WORKSPACE_LOCALE: "en" } });
    const { gaon } = yard.people;
    await gaon.types("/voc 설정");
    const view = gaon.modal();
    expect(standsIn(view, "language")).toMatchObject({ selected_option: { value: "en" } });
    expect(standsIn(view, "quorum")).toMatchObject({ value: "3" });
    expect(standsIn(view, "ruling_hours")).toMatchObject({ value: "9" });
    expect(standsIn(view, "emoji_claim")).toMatchObject({ value: ":eyes:" });
    expect(standsIn(view, "voice_channel")).toMatchObject({ selected_conversation: null });
    expect(standsIn(view, "nudge")).toMatchObject({ selected_options: [{ value: "nudge" }] });
  });

  test("is in English for an admin who reads English, with its errors and its last changes", async () => {
    await start();
    const { gaon } = yard.people;
    yard.slack.admin.changePerson(gaon.id, { locale: "en-US" });
    await gaon.types("/voc settings");
    expect(gaon.modal().title).toBe("Madang settings");
    expect((await gaon.submitsUnchecked({ quorum: "0", emoji_claim: "eyes!" })).errors).toEqual({
      quorum: "Enter a number from 1 to 20.",
    });
    expect((await gaon.submits({ quorum: "2", emoji_claim: "eyes!" })).errors).toEqual({
      emoji_claim: "“eyes!” is no name of an emoji. Write it like :eyes:.",
    });
    await gaon.submits({ quorum: "2", emoji_claim: "eyes" });
    expect(saidTo("gaon")).toBe("The settings are saved.");
    await gaon.types("/voc settings");
    expect(textOf(gaon.modal())).toContain("*Changed last*");
    expect(textOf(gaon.modal())).toMatch(/가온 changed: opinions for a ruling \(3 → 2\)$/m);
    expect(yard.slack.problems).toEqual([]);
  });

  test("that Slack delivers twice saves once", async () => {
    await start();
    yard.slack.faults.duplicateDeliveries = (kind) => kind === "view_submission";
    await gaonSets({ quorum: "2", jargon: "WMS" });
    const index = yard.slack.deliveries.findLastIndex((delivery) => delivery.kind === "view_submission");
    await yard.slack.redeliver(index);
    await yard.settle();
    const changes = await yard.database.prisma.settingChange.findMany({ orderBy: { version: "asc" } });
    expect(changes.map((change) => change.name)).toEqual(["quorum", "jargon"]);
    expect(yard.logged).toEqual([]);
  });

  test("saved as it stands changes nothing and leaves no trace", async () => {
    await start();
    await gaonSets({});
    expect(await yard.database.prisma.settingChange.count()).toBe(0);
    expect(await yard.database.prisma.setting.count()).toBe(0);
  });

  test("that can't be saved now stays open with what was typed, and says so", async () => {
    await start();
    const { gaon } = yard.people;
    await gaon.types("/voc 설정");
    await yard.database.pool.query("ALTER TABLE setting_changes RENAME TO away");
    expect((await gaon.submits({ jargon: "WMS" })).errors).toEqual({
      language: "지금은 처리하지 못했어요. 적은 글은 그대로 있으니 잠시 뒤 다시 눌러 주세요.",
    });
    await yard.database.pool.query("ALTER TABLE away RENAME TO setting_changes");
    expect(standsIn(gaon.modal(), "jargon")).toMatchObject({ value: "WMS" });
    expect(await gaon.submits()).toMatchObject({ ok: true });
    expect(await yard.database.prisma.setting.findMany()).toMatchObject([{ name: "jargon", value: ["WMS"] }]);
  });
});

test("every change is kept with who, when, from what and to what, and the last ones stand below the form", async () => {
  await start();
  const { gaon } = yard.people;
  await gaonSets({ quorum: "2", jargon: "SKU\nWMS", voice_channel: PLANNER_CHANNEL });
  now = seoul("2026-11-20T11:00:00");
  await gaonSets({ quorum: "4", voice_channel: "" });
  const changes = await yard.database.prisma.settingChange.findMany({ orderBy: { version: "asc" } });
  expect(changes.map(({ version, name, before, after }) => [version, name, before, after])).toEqual([
    [1, "voiceChannel", null, PLANNER_CHANNEL],
    [2, "quorum", 3, 2],
    [3, "jargon", [], ["SKU", "WMS"]],
    [4, "voiceChannel", PLANNER_CHANNEL, null],
    [5, "quorum", 2, 4],
  ]);
  expect(new Set(changes.map((change) => change.memberId))).toEqual(new Set([gaon.id]));
  expect(changes.map((change) => change.at.toISOString()).at(-1)).toBe(now.toISOString());
  await gaon.types("/voc 설정");
  const lines = textOf(gaon.modal()).split("\n");
  const shown = lines.slice(lines.indexOf("*최근 바뀐 것*") + 1);
  expect(shown.map((line) => line.replace(/^<!date[^>]*> {2}/, ""))).toEqual([
    "가온 님이 바꿨어요: 판정에 필요한 의견 수 (2 → 4)",
    `가온 님이 바꿨어요: 목소리 채널 (<#${PLANNER_CHANNEL}> → 환경 설정대로)`,
    "가온 님이 바꿨어요: 고객이 모르는 말 (더함: SKU, WMS)",
    "가온 님이 바꿨어요: 판정에 필요한 의견 수 (3 → 2)",
    `가온 님이 바꿨어요: 목소리 채널 (환경 설정대로 → <#${PLANNER_CHANNEL}>)`,
  ]);
  expect(shown[0]).toContain("11월 20일 (금) 11:00");
  expect(shown.at(-1)).toContain("11월 19일 (목) 10:00");
});

test("a list that has grown beyond its field by what two admins entered is refused at it, and the form opens as before", async () => {
  await start();
  const { gaon } = yard.people;
  const wordsOf = (letter: string) => Array.from({ length: 20 }, (_, n) => `${letter}${n}`.padEnd(90, "말")).join("\n");
  await gaon.types("/voc 설정");
  const before = gaon.modal();
  expect(before).toBeDefined();
  await yard.database.prisma.setting.create({
    data: { workspaceId: yard.app.workspaceId, name: "jargon", value: wordsOf("가").split("\n") },
  });
  await yard.database.prisma.settingChange.create({
    data: {
      workspaceId: yard.app.workspaceId,
      version: 1,
      name: "jargon",
      before: [],
      after: wordsOf("가").split("\n"),
      memberId: yard.people.sebin.id,
      at: now,
    },
  });
  expect((await gaon.submits({ jargon: wordsOf("나") })).errors).toEqual({
    jargon: "그사이 다른 분이 넣은 것까지 합쳐 3000자까지예요. 지금 3639자라서 639자를 줄여 주세요.",
  });
  expect(await gaon.types("/voc 설정")).toMatchObject({ ok: true });
  expect(yard.slack.problems).toEqual([]);
});

describe("the voice channel", () => {
  test("that an admin chose is where new cards appear, instead of the environment's; left empty, it is not", async () => {
    await start();
    const { hana, ben } = yard.people;
    const first = await hana.posts(WORDS);
    await gaonSets({ voice_channel: PLANNER_CHANNEL });
    await hana.types("/voc");
    await hana.submits({ words: "배송이 늦는다고 하세요" });
    expect(saidTo("hana")).toContain(`<#${PLANNER_CHANNEL}>`);
    const cards = yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.ephemeralFor);
    expect(cards.map(textOf).join()).toContain("배송이 늦는다고 하세요");
    await ben.clicks(first, "맡을게요");
    expect(textOf(card()), "a card stays where it is").toContain("Ben 님이 맡았어요");
    await gaonSets({ voice_channel: "" });
    await hana.posts("포장이 뜯겨서 왔다고 하세요");
    expect(yard.cards()).toHaveLength(2);
    expect(yard.logged).toEqual([]);
  });

  test("in which the bot is not is named to the admin and to who posts; the voice waits and comes later", async () => {
    await start();
    const { hana } = yard.people;
    await gaonSets({ voice_channel: "C0GENERAL1" });
    const sentence =
      "마당이 목소리 채널(<#C0GENERAL1>)에 아직 없어요. 올린 목소리는 보관되고, 그 채널에서 `/invite`로 마당을 부르면 카드로 올라가요.";
    expect(saidTo("gaon")).toBe(`설정을 저장했어요.\n${sentence}`);
    await hana.types("/voc");
    expect(textOf(hana.modal())).toContain(sentence);
    await hana.submits({ words: WORDS });
    expect(yard.cards()).toEqual([]);
    await gaonSets({ voice_channel: "" });
    await yard.hurry();
    await yard.app.tick();
    await yard.hurry();
    expect(textOf(card())).toContain(WORDS);
  });

  test("survives a restart, and holds where the environment names none", async () => {
    yard = await startYard({ env: { VOICE_CHANNEL: undefined } });
    await gaonSets({ voice_channel: VOICE_CHANNEL });
    expect(saidTo("gaon")).toBe("설정을 저장했어요.");
    await yard.people.hana.posts(WORDS);
    await yard.restart();
    await yard.people.hana.posts("배송이 늦는다고 하세요");
    expect(yard.cards()).toHaveLength(2);
  });
});

test("the channel's language changes what all see, and nobody's own forms and messages", async () => {
  await start();
  const { hana, ben } = yard.people;
  await gaonSets({ language: "English" });
  await hana.types("/voc");
  expect(hana.modal().title).toBe("목소리 올리기");
  await hana.submits({ words: WORDS });
  expect(textOf(card())).toContain("Nobody has taken this on yet. Anyone can.");
  await hana.clicks(card(), "More");
  expect(textOf(hana.modal())).toContain("기록 보기");
  await ben.clicks(card(), "Conclude");
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON });
  expect(textOf(card())).toContain("Concluded by Ben: Fixed it");
  expect(yard.repliesTo(card()).map((line) => line.text)).toEqual(["Ben concluded: Fixed it (cause: Screen)"]);
  expect(textOf(yard.directMessages("hana").at(-1) ?? {})).toContain("결론이 났어요. 고객에게 전해 주세요.");
  await gaonSets({ language: "한국어" });
  await ben.clicks(card(), "Same voice");
  expect(textOf(card())).toContain("Ben 님의 결론: 고쳤어요");
  expect(yard.slack.problems).toEqual([]);
});

describe("rulings", () => {
  test("need as many of one mind as the settings say, from the next opinion on", async () => {
    await start();
    const { hana, ben, nari } = yard.people;
    await hana.posts(WORDS);
    await ben.reactsWith(card(), "rotating_light");
    await gaonSets({ quorum: "2" });
    await nari.reactsWith(card(), "rotating_light");
    expect(textOf(card())).toContain("*판정*  이슈");
  });

  test("wait for as many working hours as the settings say", async () => {
    await start();
    const { hana, ben } = yard.people;
    await hana.posts(WORDS);
    await ben.reactsWith(card(), "speech_balloon");
    await gaonSets({ ruling_hours: "2" });
    now = seoul("2026-11-19T11:59:00");
    await yard.app.tick();
    await yard.settle();
    expect(textOf(card())).not.toContain("*판정*");
    now = seoul("2026-11-19T12:00:30");
    await yard.app.tick();
    await yard.settle();
    expect(textOf(card())).toContain("*판정*  단순 문의");
  });

  test.each([
    ["quorum", "0", "1부터 20까지의 수를 적어 주세요."],
    ["quorum", "2.5", "1부터 20까지의 수를 적어 주세요."],
    ["quorum", "21", "1부터 20까지의 수를 적어 주세요."],
    ["ruling_hours", "", "1시간부터 90시간까지 적어 주세요."],
    ["ruling_hours", "91", "1시간부터 90시간까지 적어 주세요."],
  ])("refuse %s of %j at its field", async (name, entry, sentence) => {
    await start();
    const { gaon } = yard.people;
    await gaon.types("/voc 설정");
    expect((await gaon.submitsUnchecked({ [name]: entry })).errors).toEqual({ [name]: sentence });
    expect(await yard.database.prisma.settingChange.count()).toBe(0);
  });
});

test("the glossary makes a conclusion ask once, from the next press on", async () => {
  await start();
  const { hana, nari } = yard.people;
  await hana.posts(WORDS);
  await nari.clicks(card(), "결론 내기");
  await gaonSets({ jargon: "WMS\n출고전표" });
  await nari.submits({ outcome: "fixed", cause: "data", reason: "WMS 오류로 출고전표가 늦게 나갔습니다. 죄송합니다." });
  expect(textOf(nari.modal())).toContain("‘WMS’, ‘출고전표’");
  await nari.submits();
  expect(textOf(card())).toContain("나리 님의 결론");
});

test("switched off, who asks how many customers is answered by nothing; switched on again, once more", async () => {
  await start();
  const { hana, sebin } = yard.people;
  await hana.posts(WORDS);
  await gaonSets({ nudge: "" });
  await sebin.says(VOICE_CHANNEL, "이거 몇 명이나 겪고 있나요?", card());
  expect(sebin.whispers(VOICE_CHANNEL)).toEqual([]);
  await gaonSets({ nudge: "nudge" });
  await sebin.says(VOICE_CHANNEL, "그래서 몇 명인가요?", card());
  expect(sebin.whispers(VOICE_CHANNEL)).toHaveLength(1);
});

describe.each(databaseKinds())("two admins at once, on %s,", (database) => {
  async function twoForms() {
    yard = await startYard({ database });
    const { gaon, duri } = yard.people;
    yard.slack.admin.changePerson(duri.id, { isAdmin: true });
    await gaon.types("/voc 설정");
    await duri.types("/voc 설정");
    return { gaon, duri };
  }

  test("undo nothing of each other, and add to one list both what they added", async () => {
    const { gaon, duri } = await twoForms();
    await gaon.submits({ quorum: "2", jargon: "SKU", emoji_claim: ":eyes: :hand:", pattern_order: "MD-########" });
    await duri.submits({ ruling_hours: "4", jargon: "WMS", emoji_issue: "fire", pattern_order: "OD-########" });
    const settings = await yard.database.prisma.setting.findMany();
    expect(Object.fromEntries(settings.map(({ name, value }) => [name, value]))).toMatchObject({
      quorum: 2,
      rulingHours: 4,
      jargon: ["SKU", "WMS"],
      emoji: { claim: ["eyes", "hand"], issue: ["fire"], conclude: expect.any(Array) },
      patterns: { order: ["MD-########", "OD-########"] },
    });
    const changes = await yard.database.prisma.settingChange.findMany({ orderBy: { version: "asc" } });
    expect(changes.map(({ name, memberId }) => [name, memberId])).toEqual([
      ["quorum", gaon.id],
      ["emoji", gaon.id],
      ["patterns", gaon.id],
      ["jargon", gaon.id],
      ["rulingHours", duri.id],
      ["emoji", duri.id],
      ["patterns", duri.id],
      ["jargon", duri.id],
    ]);
  });

  test("in the very same moment come one after the other", async () => {
    const { gaon, duri } = await twoForms();
    await Promise.all([gaon.submits({ quorum: "2" }), duri.submits({ jargon: "WMS" })]);
    await yard.settle();
    const settings = await yard.database.prisma.setting.findMany();
    expect(Object.fromEntries(settings.map(({ name, value }) => [name, value]))).toEqual({
      quorum: 2,
      jargon: ["WMS"],
    });
    expect(yard.logged).toEqual([]);
  });

  test("who mean two things by one emoji hear of it", async () => {
    const { gaon, duri } = await twoForms();
    await gaon.submits({ emoji_claim: "eyes fire" });
    expect((await duri.submits({ emoji_issue: "fire" })).errors).toEqual({
      emoji_issue: "‘fire’: 다른 칸에서 이미 쓰고 있어요. 하나의 이모지는 한 가지만 뜻하니 한 곳에서 빼 주세요.",
    });
  });
});
