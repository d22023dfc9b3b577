// The settings' own pages: working time, and how soon voices are answered by whom. What is saved there holds at once.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { View } from "../../sandbox/protocol.ts";
import { BOT, PLANNER_CHANNEL, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
let now: Date;

const seoul = (text: string) => new Date(`${text}+09:00`);
beforeEach(async () => {
  now = seoul("2026-12-18T10:00:00");
  yard = await startYard({ clock: () => now });
});
afterEach(() => yard.close());

const standsIn = (view: View, name: string) => view.values[name]?.[name];
const saidToGaon = () => yard.people.gaon.whispers().at(-1)?.text;
const changesShown = () => {
  const lines = textOf(yard.people.gaon.modal()).split("\n");
  return lines.slice(lines.indexOf("*최근 바뀐 것*") + 1).map((line) => line.replace(/^<!date[^>]*> {2}/, ""));
};
async function gaonOpens(page: "근무 시간" | "답하는 시간과 당번") {
  const { gaon } = yard.people;
  await gaon.types("/voc 설정");
  await gaon.pressesInModal(page);
  expect(gaon.modal().title).toBe(page);
  return gaon;
}

describe("how soon voices are answered, and by whom", () => {
  test("stands as it was set, in the order of the duty list, and is told from what to what", async () => {
    const { ben, sebin, nari } = yard.people;
    const gaon = await gaonOpens("답하는 시간과 당번");
    expect(standsIn(gaon.modal(), "target_blocked")).toMatchObject({ value: "30" });
    expect(standsIn(gaon.modal(), "target_vip")).toMatchObject({ value: null });
    await gaon.submits({
      target_blocked: "20",
      target_vip: "15",
      spreading: "25",
      duty: [sebin.id, ben.id],
      leads: [nari.id],
      asked_per_day: "2",
    });
    expect(saidToGaon()).toBe("설정을 저장했어요.");
    expect(gaon.modal().title, "the settings stand below the page").toBe("마당 설정");
    await gaonOpens("답하는 시간과 당번");
    expect(standsIn(gaon.modal(), "target_vip")).toMatchObject({ value: "15" });
    expect(standsIn(gaon.modal(), "duty")).toMatchObject({ selected_users: [sebin.id, ben.id] });
    await gaon.submits({ target_vip: "", duty: [ben.id] });
    await gaon.types("/voc 설정");
    expect(changesShown()).toEqual([
      "가온 님이 바꿨어요: 판정 당번 (뺌: <@U0SEBIN001>)",
      "가온 님이 바꿨어요: 답하는 시간 (VIP 15분 → 없음)",
      "가온 님이 바꿨어요: 하루에 부탁받는 횟수 (3 → 2)",
      "가온 님이 바꿨어요: 리드 (더함: <@U0NARI0001>)",
      "가온 님이 바꿨어요: 판정 당번 (더함: <@U0SEBIN001>, <@U0BEN00001>)",
    ]);
    expect(yard.slack.problems).toEqual([]);
    expect(yard.logged).toEqual([]);
  });

  test("is refused at the field in question, what was typed stays, and apps are nobody to ask", async () => {
    const gaon = await gaonOpens("답하는 시간과 당번");
    expect((await gaon.submitsUnchecked({ target_severe: "0", target_mild: "90" })).errors).toEqual({
      target_severe: "1분부터 4800분까지 적어 주세요.",
    });
    expect(standsIn(gaon.modal(), "target_mild")).toMatchObject({ value: "90" });
    expect((await gaon.submits({ target_severe: "45", duty: [BOT] })).errors).toEqual({
      duty: "앱이나 봇 말고 사람만 골라 주세요.",
    });
    expect((await gaon.submitsUnchecked({ duty: [], leads: ["USLACKBOT"] })).errors).toEqual({
      leads: "앱이나 봇 말고 사람만 골라 주세요.",
    });
    expect(await yard.database.prisma.setting.count()).toBe(0);
    await gaon.submits({ leads: [] });
    expect(await yard.database.prisma.setting.findMany()).toMatchObject([
      { name: "targets", value: { byPain: { blocked: 30, severe: 45, mild: 90 } } },
    ]);
  });
});

const card = () => yard.cards()[0] ?? (undefined as never);
const tickAt = async (at: Date) => {
  now = at;
  await yard.app.tick();
  await yard.settle();
};

describe("working time", () => {
  test("with lunch and a Saturday in New York is what a ruling's deadline counts, from the next minute on", async () => {
    const newYork = (text: string) => new Date(`${text}-05:00`);
    const { hana, ben } = yard.people;
    now = newYork("2026-12-18T17:30:00");
    const gaon = await gaonOpens("근무 시간");
    expect(standsIn(gaon.modal(), "hours")).toMatchObject({ value: "월-금 09:00-18:00" });
    expect((await gaon.suggestions("holiday_country", "")).slice(0, 2).map((each) => each.label)).toEqual([
      "대한민국",
      "공휴일 없음",
    ]);
    await gaon.submits({
      hours: "월-금 09:00-12:00, 13:00-18:00\n토 10:00-14:00",
      time_zone: "America/New_York",
      holiday_country: "공휴일 없음",
      company_days: "2026-12-21 휴무\n2026-12-25 11:00-13:00",
    });
    expect(saidToGaon()).toBe("설정을 저장했어요.");
    await gaon.submits({ ruling_hours: "2" });

    await hana.posts("쿠폰이 적용이 안 된다고 하세요");
    await ben.reactsWith(card(), "speech_balloon");
    await tickAt(newYork("2026-12-19T11:29:00"));
    expect(textOf(card())).not.toContain("*판정*");
    await tickAt(newYork("2026-12-19T11:30:30"));
    expect(textOf(card()), "half an hour on Friday, and from ten on Saturday").toContain("*판정*  단순 문의");

    await gaonOpens("근무 시간");
    const ahead = textOf(gaon.modal()).split("*지금 저장된 대로라면, 앞으로 두 주*\n")[1];
    expect(ahead).toBe("12월 21일 (월)  쉬어요 (회사가 정한 날)\n12월 25일 (금)  11:00-13:00 (회사가 정한 날)");
    await gaon.types("/voc 설정");
    expect(changesShown()).toEqual([
      "가온 님이 바꿨어요: 판정 마감 (9 → 2)",
      "가온 님이 바꿨어요: 근무 시간 (Asia/Seoul → America/New_York · 월-금 09:00-18:00 → 월-금 09:00-12:00, 13:00-18:00 / 토 10:00-14:00 · 대한민국 → 공휴일 없음 · 더함: 2026-12-21 휴무, 2026-12-25 11:00-13:00)",
    ]);
    expect(textOf(gaon.modal()), "times are the workspace's").toContain("12월 18일 (금) 17:30");
    expect(yard.slack.problems).toEqual([]);
    expect(yard.logged).toEqual([]);
  });

  test("that can't be read is refused at its field with the line, and what was typed stays", async () => {
    const gaon = await gaonOpens("근무 시간");
    const typed = "월-금 09:00-18:00\n토요일 오전";
    expect((await gaon.submits({ hours: typed, time_zone: "Asia/Tokyo" })).errors).toEqual({
      hours: "2번째 줄 ‘토요일 오전’: 몇 시인지 알 수 없어요. 시각은 09:00처럼 적어 주세요.",
    });
    expect(standsIn(gaon.modal(), "hours")).toMatchObject({ value: typed });
    expect(standsIn(gaon.modal(), "time_zone")).toMatchObject({ selected_option: { value: "Asia/Tokyo" } });
    expect((await gaon.submits({ hours: "월-금 09:00-18:00", company_days: "12-31 휴무" })).errors).toEqual({
      company_days: "1번째 줄 ‘12-31 휴무’: 어느 날인지 알 수 없어요. 2026-12-24처럼 적어 주세요.",
    });
    expect((await gaon.submits({ hours: "매일 휴무", company_days: "" })).errors).toEqual({
      hours: "일하는 요일이 하루는 있어야 해요.",
    });
    expect(await yard.database.prisma.settingChange.count()).toBe(0);
    expect(await gaon.submits({ hours: "월-목 10:00-19:00" })).toMatchObject({ ok: true });
    expect(await yard.database.prisma.setting.findMany()).toMatchObject([
      {
        name: "calendar",
        value: { timeZone: "Asia/Tokyo", blocksByWeekday: { thu: [{ from: 600, until: 1140 }], fri: [] } },
      },
    ]);
  });
});

describe("what was said by the old settings", () => {
  test("is drawn anew within a minute: the cards of voices without an answer, and the last brief", async () => {
    const { hana, ben } = yard.people;
    now = seoul("2026-12-17T20:00:00");
    await hana.posts("밤에 온 목소리예요");
    await tickAt(seoul("2026-12-18T09:00:20"));
    now = seoul("2026-12-18T10:00:00");
    const answered = await hana.posts("답이 있는 목소리예요");
    await ben.says(VOICE_CHANNEL, "보고 있어요", answered);
    const shown = () => yard.cards().map((card) => /답할 때[^\n]*/.exec(textOf(card))?.[0] ?? "");
    expect(shown()[0]).toContain("10:00까지");
    const gaon = await gaonOpens("답하는 시간과 당번");
    await gaon.submits({ target_severe: "120" });
    await tickAt(seoul("2026-12-18T10:01:00"));
    expect(shown().join()).toContain("11:00까지");
    expect(shown().join()).not.toContain("10:00까지");
    expect(yard.logged).toEqual([]);
  });

  test("does not come again: a digest that the old clocks had brought today", async () => {
    await yard.people.hana.posts("쿠폰이 적용이 안 된다고 하세요");
    const digests = () => yard.slack.messages(PLANNER_CHANNEL).filter((each) => each.userId === BOT && !each.threadTs);
    await tickAt(seoul("2026-12-21T09:00:20"));
    expect(digests()).toHaveLength(1);
    now = seoul("2026-12-21T09:30:00");
    const gaon = await gaonOpens("근무 시간");
    await gaon.submits({ time_zone: "Asia/Shanghai" });
    await tickAt(seoul("2026-12-21T10:00:30"));
    await tickAt(seoul("2026-12-21T15:00:30"));
    expect(digests()).toHaveLength(1);
    await tickAt(seoul("2026-12-22T10:00:30"));
    expect(digests()).toHaveLength(2);
  });
});

test("two admins on different pages, and a page above the settings, undo nothing of each other", async () => {
  const { duri, ben } = yard.people;
  yard.slack.admin.changePerson(duri.id, { isAdmin: true });
  const gaon = await gaonOpens("근무 시간");
  await duri.types("/voc 설정");
  await duri.pressesInModal("답하는 시간과 당번");
  await gaon.submits({ hours: "월-금 10:00-19:00" });
  await duri.submits({ target_blocked: "20", duty: [ben.id] });
  await duri.pressesInModal("근무 시간");
  await duri.submits({ company_days: "2026-12-31 휴무" });
  await gaon.submits({ quorum: "2" });
  await duri.submits({ jargon: "WMS" });
  const settings = await yard.database.prisma.setting.findMany();
  expect(Object.fromEntries(settings.map(({ name, value }) => [name, value]))).toMatchObject({
    quorum: 2,
    jargon: ["WMS"],
    duty: [ben.id],
    targets: { byPain: { blocked: 20, severe: 60, mild: 240 } },
    calendar: { blocksByWeekday: { mon: [{ from: 600, until: 1140 }] }, companyDays: { "2026-12-31": [] } },
  });
  expect(settings).toHaveLength(5);
});

test("a page that can't be opened now says so, and the settings stay open", async () => {
  const { gaon } = yard.people;
  await gaon.types("/voc 설정");
  await yard.database.pool.query("ALTER TABLE setting_changes RENAME TO away");
  await gaon.pressesInModal("근무 시간");
  expect(gaon.modal().title).toBe("마당 설정");
  expect(saidToGaon()).toBe("지금은 처리하지 못했어요. 잠시 뒤 다시 눌러 주세요.");
  await yard.database.pool.query("ALTER TABLE away RENAME TO setting_changes");
});

test("saved more often than one command can be answered, it is said in a direct message instead", async () => {
  const gaon = await gaonOpens("답하는 시간과 당번");
  for (const minutes of ["20", "21", "22", "23", "24", "25"]) {
    await gaon.submits({ target_blocked: minutes });
    await gaon.pressesInModal("답하는 시간과 당번");
  }
  expect(gaon.whispers()).toHaveLength(5);
  expect(yard.directMessages("gaon").map((message) => message.text)).toEqual(["설정을 저장했어요."]);
  expect(yard.logged).toEqual([]);
});
