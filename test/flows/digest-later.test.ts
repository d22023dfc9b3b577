// What stands in a digest as the days go by: it follows its voices, and stays what it was on its day.
import { afterEach, describe, expect, test } from "vitest";
import { PLANNER_CHANNEL, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`${text}+09:00`);
const CHANNELS = ["C0MDTEAM01", "C0LOGIS001", "C0DEVEL001", "C0MARKET01", "C0OTHER001"];
const said = (channel: string) => yard.slack.messages(channel).filter((message) => !message.ephemeralFor);
const parents = (channel = PLANNER_CHANNEL) => said(channel).filter((message) => !message.threadTs);
const replies = (channel = PLANNER_CHANNEL) => said(channel).filter((message) => message.threadTs);
const linesOf = (message: Parameters<typeof textOf>[0] | undefined) => textOf(message ?? {}).split("\n");

async function start(at: string) {
  now = seoul(at);
  const channels = CHANNELS.map((id, index) => ({ id, name: `team-${index}`, kind: "public" as const, topic: "" }));
  yard = await startYard({ clock: () => now, channels });
}

async function tickOn(days: readonly string[], time = "09:00:30") {
  for (const day of days) {
    now = seoul(`${day}T${time}`);
    await yard.app.tick();
    await yard.settle();
    await yard.hurry();
  }
}

describe("words that are not to be read any more", () => {
  const DAYS = ["2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25"];
  const everywhere = () => JSON.stringify([...said(PLANNER_CHANNEL)].map(({ blocks, text }) => [blocks, text]));

  test("are in no digest of whatever age once the voice was taken back, and come back with it", async () => {
    await start("2026-11-19T10:00:00");
    const { hana } = yard.people;
    const card = await hana.posts("비밀스러운 결제창이 아예 안 뜬대요", { pain: "blocked" });
    await tickOn(DAYS);
    expect(parents()).toHaveLength(4);
    now = seoul("2026-11-26T15:00:00");
    await hana.picks(card, "거두기");
    await yard.hurry();
    expect(everywhere()).not.toContain("비밀스러운");
    const [oldest] = parents();
    expect(linesOf(oldest)).toContain("*아직 답이 없는 목소리 1개*");
    expect(textOf(oldest ?? {})).toContain("|거둔 목소리>");
    expect(textOf(oldest ?? {})).toContain("|카드 보기>");
    await hana.picks(card, "되돌리기");
    await yard.hurry();
    for (const parent of parents()) expect(textOf(parent)).toContain("비밀스러운");
  });

  test("are in none once they were edited, and the new ones are", async () => {
    await start("2026-11-19T10:00:00");
    const { hana } = yard.people;
    const card = await hana.posts("이름을 적어 버린 목소리예요", { pain: "blocked" });
    await tickOn(DAYS);
    now = seoul("2026-11-26T15:00:00");
    await hana.picks(card, "고치기");
    await hana.submits({ words: "결제가 안 된대요" });
    await yard.hurry();
    expect(everywhere()).not.toContain("이름을 적어");
    for (const message of said(PLANNER_CHANNEL)) expect(textOf(message)).toContain("결제가 안 된대요");
  });

  test("are in none once their message was deleted, also where they had no reply and in the week's page", async () => {
    await start("2026-11-16T10:00:00");
    const { hana, sebin } = yard.people;
    await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
    await sebin.submits({ digest_weekly_on: "mon", digest_items: "1" });
    await hana.posts("먼저 온 목소리가 아예 안 돼요", { pain: "blocked" });
    const message = await hana.says(VOICE_CHANNEL, "비밀스러운 결제창이 조금 이상해요");
    await hana.uses("post_voice_from_message", message);
    await hana.submits({ pain: "mild", journey_stage: "delivery" });
    await yard.settle();
    await tickOn(["2026-11-17", "2026-11-23"]);
    expect(parents().filter((each) => textOf(each).includes("비밀스러운"))).toHaveLength(3);
    now = seoul("2026-11-25T15:00:00");
    await hana.deletes(message);
    await yard.hurry();
    expect(everywhere()).not.toContain("비밀스러운");
    expect(everywhere()).toContain("원래 메시지가 지워져");
  });
});

test("what is done is struck through in every channel and at every time of the day, and pressed again it stays", async () => {
  await start("2026-11-19T17:30:00");
  const { hana, sebin } = yard.people;
  await hana.posts("결제창이 아예 안 뜬대요", { pain: "blocked" });
  for (const channel of CHANNELS) {
    await sebin.types("/voc 다이제스트", channel);
    await sebin.submits({ digest_times: "09:00, 10:30, 14:00, 17:00" });
  }
  await tickOn(["2026-11-20"]);
  for (const time of ["10:30:30", "14:00:30", "17:00:30"]) await tickOn(["2026-11-20"], time);
  const all = () => [PLANNER_CHANNEL, ...CHANNELS].flatMap((channel) => replies(channel));
  expect(all()).toHaveLength(1 + 5 * 4);
  const [first] = replies(CHANNELS[0]);
  if (!first) throw new Error("no reply");
  await sebin.clicks(first, "맡을게요");
  await yard.hurry();
  for (const reply of all()) expect(linesOf(reply)[0]).toBe("~결제창이 아예 안 뜬대요~");
});

test("what was promised stands under whom it waits for, takes no place, and is asked again after two weeks", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, sebin } = yard.people;
  await hana.posts("결제창이 아예 안 뜬대요", { pain: "blocked" });
  await tickOn(["2026-11-20"]);
  const [reply] = replies();
  if (!reply) throw new Error("no reply");
  await sebin.clicks(reply, "할게요");
  await tickOn(["2026-11-23", "2026-11-24"]);
  expect(parents(), "nothing needs anyone").toHaveLength(1);
  await hana.posts("쿠폰이 적용이 안 된대요");
  await tickOn(["2026-11-25"]);
  expect(textOf(parents().at(-1) ?? {})).toContain("결제창이 아예 안 뜬대요> — 세빈 님이 하기로 했어요.");
  expect(linesOf(replies().at(-1))[0]).toBe("쿠폰이 적용이 안 된대요");
  await tickOn(["2026-12-07"]);
  const asked = replies().filter((each) => textOf(each).includes("결제창이"));
  const [again] = asked.slice(-1);
  expect(textOf(again ?? {})).toContain("세빈 님이 11월 20일 (금) 09:00에 하겠다고 했고, 아직 결론이 없어요.");
  if (again) await sebin.clicks(again, "할게요");
  await yard.hurry();
  expect(linesOf(replies().findLast((each) => textOf(each).includes("결제창이")))[0]).toBe("~결제창이 아예 안 뜬대요~");
});

test("what was posted stays in its language and with its voices when the digest is changed or moved", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, sebin, ben } = yard.people;
  const card = await hana.posts("결제가 안 돼요", { pain: "blocked", inquiry_type: "payment_refund" });
  await hana.posts("포장이 과해요", { pain: "mild", inquiry_type: "product" });
  await tickOn(["2026-11-20"]);
  now = seoul("2026-11-20T10:00:00");
  await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
  const change = { digest_channel: CHANNELS[0] ?? "", digest_types: ["membership"], digest_language: "en" };
  await sebin.submits({ ...change, digest_name: "Members only" });
  await ben.clicks(card, "맡을게요");
  await ben.says(card.channelId, "확인하고 있어요", card);
  await yard.hurry();
  expect(linesOf(parents()[0]).slice(0, 2)).toEqual([
    "*아직 답이 없는 목소리 1개*",
    expect.stringContaining("포장이 과해요"),
  ]);
});

test("what a digest is about stands in it, and its first line speaks of all of that", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, sebin, ben } = yard.people;
  const [channel = ""] = CHANNELS;
  await sebin.types("/voc 다이제스트", channel);
  await sebin.submits({ digest_standings: ["unclaimed"], digest_types: ["payment_refund"] });
  const card = await hana.posts("결제가 안 돼요", { pain: "blocked", inquiry_type: "payment_refund" });
  await hana.posts("환불 화면이 안 열려요", { inquiry_type: "payment_refund" });
  await ben.clicks(card, "맡을게요");
  await tickOn(["2026-11-20"]);
  const text = textOf(parents(channel)[0] ?? {});
  expect(text, "taken on is not answered").toContain("*아직 답이 없는 목소리 2개*");
  expect(text).toContain("모은 것: 결제·환불 · 맡은 사람이 없음");
  expect(replies(channel)).toHaveLength(1);
});

test("a small voice of the very week stands in the week's page", async () => {
  await start("2026-11-16T10:00:00");
  const { hana, sebin } = yard.people;
  await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
  await sebin.submits({ digest_days: [], digest_weekly_on: "mon" });
  now = seoul("2026-11-17T10:00:00");
  await hana.posts("포장이 조금 과하대요", { pain: "mild" });
  await tickOn(["2026-11-23"]);
  expect(textOf(parents()[0] ?? {})).toMatch(/\*작은 목소리\*\n• .*포장이 조금 과하대요/);
});

test("a pause that ends before work begins asks, and is not struck through as it comes", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, sebin } = yard.people;
  const [channel = ""] = CHANNELS;
  await sebin.types("/voc 다이제스트", channel);
  await sebin.submits({ digest_hours: "월-금 07:00-16:00", digest_times: "07:30" });
  const card = await hana.posts("재입고는 언제냐고 하세요", { pain: "blocked" });
  await sebin.picks(card, "기다리는 중");
  await sebin.submits({ for_whom: "물류팀", what: "재입고 날짜", until: "2026-11-23" });
  await tickOn(["2026-11-23"], "07:30:30");
  expect(linesOf(replies(channel)[0])[0]).toBe("재입고는 언제냐고 하세요");
});

test("of what came while nobody worked, what hurts more comes first", async () => {
  await start("2026-11-19T20:00:00");
  const { hana } = yard.people;
  await hana.posts("포장이 조금 과하대요", { pain: "mild" });
  now = seoul("2026-11-19T22:00:00");
  await hana.posts("결제창이 아예 안 뜬대요", { pain: "blocked" });
  await tickOn(["2026-11-20"], "09:00:00");
  expect(replies().map((reply) => linesOf(reply)[0])).toEqual(["결제창이 아예 안 뜬대요", "포장이 조금 과하대요"]);
});

test("sent to a channel that was archived it says so; a digest without days sends its week", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, sebin } = yard.people;
  const [channel = "", weekly = ""] = CHANNELS;
  await hana.posts("결제가 안 돼요", { pain: "blocked" });
  for (const [each, days] of [
    [channel, ["thu"]],
    [weekly, []],
  ] as const) {
    await sebin.types("/voc 다이제스트", each);
    await sebin.submits({ digest_days: [...days], digest_weekly_on: "mon" });
  }
  now = seoul("2026-11-19T10:30:00");
  await sebin.types("/voc 다이제스트 지금", weekly);
  await yard.settle();
  expect(linesOf(parents(weekly)[0])[0]).toBe("한 주 돌아보기 · 11월 12일 (목) ~ 11월 19일 (목)");
  expect(replies(weekly)).toEqual([]);
  yard.slack.admin.archiveChannel(channel);
  await sebin.types("/voc 다이제스트 지금", channel);
  await yard.settle();
  expect(sebin.whispers(channel).at(-1)?.text).toContain("보관된 채널이에요");
});

test("a preview says what is wrong with the form instead of failing", async () => {
  await start("2026-11-19T10:00:00");
  const { sebin } = yard.people;
  await sebin.types("/voc 다이제스트", CHANNELS[0]);
  await sebin.pressesInModal("미리 보기", { digest_items: "" });
  expect(textOf(sebin.modal())).toContain("50");
});

test("the digest's own hours decide when its form says that it comes next", async () => {
  await start("2026-11-19T10:00:00");
  const { nari } = yard.people;
  const [channel = ""] = CHANNELS;
  await nari.types("/voc 다이제스트", channel);
  await nari.submits({ digest_hours: "월-금 13:00-17:00, 18:00-22:00", digest_times: "20:00" });
  expect(nari.whispers(channel).at(-1)?.text).toContain("다음은 11월 19일 (목) 20:00에 와요.");
  await nari.types("/voc 다이제스트", channel);
  expect(textOf(nari.modal())).toContain("다음은 11월 19일 (목) 20:00에 와요.");
});

test("a preview of a digest that has a week's or a month's page only shows that page, to who asked alone", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, sebin, ben } = yard.people;
  const [channel = ""] = CHANNELS;
  await hana.posts("결제가 안 돼요", { pain: "blocked" });
  const mild = await hana.posts("포장이 조금 과하대요", { pain: "mild" });
  now = seoul("2026-11-19T11:00:00");
  await ben.clicks(mild, "결론 내기");
  await ben.submits({
    outcome: "explained",
    cause: "guidance",
    reason: "포장재를 줄이는 중이라 다음 달부터 바뀝니다.",
  });
  now = seoul("2026-12-02T10:00:00");
  await sebin.types("/voc 다이제스트", channel);
  await sebin.pressesInModal("미리 보기", { digest_days: [], digest_weekly_on: "mon" });
  expect(textOf(sebin.modal())).toContain("한 주 돌아보기 · 11월 25일 (수) ~ 12월 2일 (수)");
  expect(textOf(sebin.modal())).toMatch(/\*작은 목소리\*|막힌 곳/);
  await sebin.types("/voc 다이제스트", channel);
  await sebin.pressesInModal("미리 보기", { digest_days: [], digest_monthly: ["digest_monthly"] });
  expect(textOf(sebin.modal())).toContain("11월 한 장");
  expect(textOf(sebin.modal())).toContain("설명");
  expect(said(channel)).toEqual([]);
  expect(yard.slack.problems).toEqual([]);
});

test("a day, a week and a month have no second page when times or working time are changed after the first", async () => {
  await start("2026-11-20T10:00:00");
  const { hana, sebin, gaon } = yard.people;
  await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
  await sebin.submits({ digest_weekly_on: "mon" });
  await hana.posts("결제창이 아예 안 뜬대요", { pain: "blocked" });
  await tickOn(["2026-11-23"]);
  expect(parents(), "the day's and the week's").toHaveLength(2);
  now = seoul("2026-11-23T09:30:00");
  await gaon.types("/voc 설정");
  await gaon.pressesInModal("근무 시간");
  await gaon.submits({ company_days: "2026-11-23 13:00-18:00" });
  await tickOn(["2026-11-23"], "13:00:30");
  expect(parents()).toHaveLength(2);
  await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
  await sebin.submits({ digest_times: "14:00" });
  await tickOn(["2026-11-23"], "14:00:30");
  const texts = parents().map((parent) => linesOf(parent)[0]);
  expect(texts.filter((line) => line?.startsWith("한 주 돌아보기"))).toHaveLength(1);
});

test("a voice that is promised once its pause is over stands under whom it waits for", async () => {
  await start("2026-11-19T10:00:00");
  const { hana, sebin } = yard.people;
  const card = await hana.posts("재입고는 언제냐고 하세요", { pain: "blocked" });
  await sebin.picks(card, "기다리는 중");
  await sebin.submits({ for_whom: "물류팀", what: "재입고 날짜", until: "2026-11-23" });
  await tickOn(["2026-11-23"]);
  const [reply] = replies().slice(-1);
  if (!reply) throw new Error("its day has come");
  await sebin.clicks(reply, "할게요");
  await hana.posts("쿠폰이 적용이 안 된대요");
  await tickOn(["2026-11-24"]);
  expect(textOf(parents().at(-1) ?? {})).toContain("재입고는 언제냐고 하세요> — 세빈 님이 하기로 했어요.");
});
