// Each channel has a digest of its own: made, changed, stopped, looked at and sent by whoever reads there.
import { afterEach, beforeEach, expect, test } from "vitest";
import { PLANNER_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const MD = "C0MDTEAM01";
const SECRET = "C0SECRET01";
let yard: Yard;
let now: Date;

const seoul = (text: string) => new Date(`${text}+09:00`);
beforeEach(async () => {
  now = seoul("2026-11-19T10:00:00");
  yard = await startYard({
    clock: () => now,
    channels: [
      { id: MD, name: "md", kind: "private", topic: "" },
      { id: SECRET, name: "비밀", kind: "private", topic: "" },
    ],
    withoutBotIn: ["C0GENERAL1", SECRET],
  });
});
afterEach(() => yard.close());

const parentsIn = (channelId: string) => {
  return yard.slack.messages(channelId).filter((message) => !message.ephemeralFor && !message.threadTs);
};
const repliesIn = (channelId: string) => yard.slack.messages(channelId).filter((message) => message.threadTs);
async function tickAt(at: string) {
  now = seoul(at);
  await yard.app.tick();
  await yard.settle();
}

test("an MD's channel reads delivery twice a day in English; the planners' goes on as it was", async () => {
  const { hana, nari } = yard.people;
  await nari.types("/voc 다이제스트", MD);
  const form = nari.modal();
  expect(form.title).toBe("다이제스트");
  expect(textOf(form)).toContain("아직 다이제스트가 없어요");
  expect(form.values["digest_channel"]?.["digest_channel"]).toMatchObject({ selected_conversation: MD });
  const saved = await nari.submits({
    digest_name: "배송만",
    digest_language: "en",
    digest_days: ["mon", "tue", "wed", "thu", "fri"],
    digest_times: "9시, 14:00",
    digest_types: ["delivery"],
  });
  expect(saved, JSON.stringify(saved)).toMatchObject({ ok: true });
  expect(nari.whispers(MD).at(-1)?.text).toContain("다음은 11월 19일 (목) 14:00에 와요");

  await hana.posts("쿠폰이 적용이 안 된대요", { inquiry_type: "promotion" });
  await hana.posts("배송이 사흘째 그대로래요", { inquiry_type: "delivery" });
  await tickAt("2026-11-19T14:00:20");
  expect(parentsIn(MD)).toHaveLength(1);
  expect(textOf(parentsIn(MD)[0] ?? {})).toContain("1 voice has no answer yet");
  expect(textOf(parentsIn(MD)[0] ?? {})).toContain("배송만");
  expect(repliesIn(MD).map((reply) => textOf(reply).split("\n")[0])).toEqual(["배송이 사흘째 그대로래요"]);
  expect(parentsIn(PLANNER_CHANNEL), "09:00 was over").toEqual([]);
  await tickAt("2026-11-20T09:00:20");
  expect(textOf(parentsIn(PLANNER_CHANNEL)[0] ?? {})).toContain("아직 답이 없는 목소리 2개");
  expect(parentsIn(MD)).toHaveLength(2);

  await nari.types("/voc 다이제스트", MD);
  expect(textOf(nari.modal())).toContain("다음은 11월 20일 (금) 14:00에 와요");
  await nari.submits({ digest_state: "stopped" });
  await tickAt("2026-11-20T14:00:20");
  expect(parentsIn(MD), "stopped").toHaveLength(2);
  await nari.types("/voc 다이제스트", MD);
  await nari.submits({ digest_state: "running" });
  await tickAt("2026-11-20T14:30:20");
  expect(parentsIn(MD), "what was due while it was stopped does not come after all").toHaveLength(2);
  expect(yard.slack.problems).toEqual([]);
});

test("what can't be is refused at its field with one sentence, and what was typed is still there", async () => {
  const { nari, sebin } = yard.people;
  await tickAt("2026-11-19T10:01:00");
  await nari.types("/voc digest", MD);
  const errors = async (entries: Record<string, string | string[]>) => {
    const result = (await nari.submits(entries)) as { errors?: Record<string, string> };
    return result.errors ?? {};
  };
  expect((await errors({ digest_times: "9시, 25:99" }))["digest_times"]).toContain("25:99");
  expect(nari.modal().values["digest_times"]?.["digest_times"]).toMatchObject({ value: "9시, 25:99" });
  expect((await errors({ digest_times: "20:00" }))["digest_times"]).toContain("20:00");
  expect((await errors({ digest_times: "" }))["digest_times"]).toBeTruthy();
  expect((await errors({ digest_times: "09:00", digest_days: [] }))["digest_days"]).toContain("요일");
  expect((await errors({ digest_days: ["mon"], digest_hours: "월 99-100" }))["digest_hours"]).toContain("월 99-100");
  for (const channel of ["C0GENERAL1", SECRET]) {
    const outside = await errors({ digest_hours: "", digest_channel: channel });
    expect(outside["digest_channel"], channel).toContain("/invite");
  }
  const taken = await errors({ digest_channel: PLANNER_CHANNEL });
  expect(taken["digest_channel"]).toContain("이미 다이제스트가 있어요");
  expect(await errors({ digest_channel: MD })).toEqual({});

  // A late team: 20:00 is within its own hours.
  await sebin.types("/voc 다이제스트", MD);
  const late = await sebin.submits({ digest_hours: "월-금 13:00-17:00, 18:00-22:00", digest_times: "20:00" });
  expect(late, JSON.stringify(late)).toMatchObject({ ok: true });
  await yard.people.hana.posts("밤에도 오나요");
  await tickAt("2026-11-23T20:00:10");
  expect(parentsIn(MD)).toHaveLength(1);
  expect(parentsIn(PLANNER_CHANNEL), "nobody works there at 20:00").toEqual([]);
});

test("shows a preview to who asks, sends at their word, and lists all that there was no room for", async () => {
  const { hana, sebin } = yard.people;
  for (let n = 1; n <= 35; n += 1) {
    now = new Date(seoul("2026-11-19T10:00:00").getTime() + n * 1000);
    await hana.posts(`${n}번째 목소리예요`);
  }
  await tickAt("2026-11-19T10:01:00");
  await sebin.types("/voc 다이제스트", PLANNER_CHANNEL);
  await sebin.pressesInModal("미리 보기", { digest_items: "3" });
  expect(textOf(sebin.modal())).toContain("나에게만 보여요");
  expect(textOf(sebin.modal())).toContain("아직 답이 없는 목소리 35개");
  expect(textOf(sebin.modal()).split("스레드에 하나씩 적히는 목소리*")[1]?.trim().split("\n")).toHaveLength(3);
  expect(parentsIn(PLANNER_CHANNEL)).toEqual([]);
  await sebin.closes();
  await sebin.pressesInModal("지금 보내기");
  await yard.settle();
  expect(textOf(sebin.modal())).toContain(`<#${PLANNER_CHANNEL}>에 올릴게요`);
  const [parent] = parentsIn(PLANNER_CHANNEL);
  expect(repliesIn(PLANNER_CHANNEL), "20 at most").toHaveLength(20);
  expect(textOf(parent ?? {})).toContain("15개 더 있어요");
  if (parent) await sebin.clicks(parent, "모두 보기");
  expect(textOf(sebin.modal())).toContain("1번째 목소리예요");
  expect(textOf(sebin.modal())).not.toContain("31번째");
  await sebin.pressesInModal("다음");
  expect(textOf(sebin.modal())).toContain("35번째");
  expect(yard.slack.problems).toEqual([]);
});
