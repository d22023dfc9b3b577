// Bringing others in: handing a voice over, asking people and teams; and what is never put off silently.
import { afterEach, describe, expect, test } from "vitest";
import type { Message } from "../../sandbox/protocol.ts";
import { BOT, PLANNER_CHANNEL, VOICE_CHANNEL } from "../support/people.ts";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const TALK = "C0GENERAL1";
const WORDS = "쿠폰을 넣었는데 결제가 안 돼요";
const QUESTION = "쿠폰 조건이 어제 바뀌었나요?";
const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";

let yard: Yard;
afterEach(() => yard.close());

const card = (index = 0) => yard.cards()[index] ?? (undefined as never);
const lines = (index = 0) => yard.repliesTo(card(index)).map((reply) => textOf(reply));
const linkTo = ({ channelId, ts }: Message) => `${yard.slack.url}/archives/${channelId}/p${ts.replace(".", "")}`;
const questions = (channelId: string) => yard.slack.messages(channelId).filter((message) => message.userId === BOT);

describe("handing over", () => {
  async function claimed() {
    yard = await startYard();
    await yard.people.hana.posts(WORDS);
    await yard.people.nari.clicks(card(), "맡을게요");
  }

  test("gives one's part to another, who hears of it with a link, and may let it go; the others keep theirs", async () => {
    await claimed();
    const { nari, sebin, duri } = yard.people;
    await duri.clicks(card(), "맡을게요");
    await nari.picks(card(), "넘기기");
    expect(await nari.submits({ to: sebin.id })).toMatchObject({ ok: true });
    expect(textOf(card())).toContain("두리, 세빈 님이 맡았어요.");
    expect(lines().at(-1)).toBe(`나리 님이 <@${sebin.id}> 님에게 넘겼어요.`);
    const [note, ...more] = yard.directMessages("sebin");
    expect(more).toEqual([]);
    expect(textOf(note ?? {})).toContain("나리 님이 맡던 목소리를 넘겨 드렸어요.");
    expect(textOf(note ?? {})).toContain(WORDS);
    expect(JSON.stringify(note?.blocks)).toContain(linkTo(card()));
    await sebin.opensHome();
    expect(textOf(sebin.home())).toContain(WORDS);
    await sebin.clicks(card(), "맡을게요");
    expect(textOf(card())).toContain("두리 님이 맡았어요.");
    await sebin.picks(card(), "기록 보기");
    expect(textOf(sebin.modal())).toContain(`나리 님이 <@${sebin.id}> 님에게 넘겼어요.`);
    expect(yard.slack.problems).toEqual([]);
  });

  test("is for who holds it: others are not offered it, and who let it go meanwhile is refused", async () => {
    await claimed();
    const { nari, duri, sebin } = yard.people;
    await duri.clicks(card(), "더 보기");
    expect(textOf(duri.modal())).not.toContain("넘기기");
    await nari.picks(card(), "넘기기");
    await nari.clicks(card(), "맡을게요");
    expect((await nari.submits({ to: sebin.id })).errors).toEqual({ to: "맡은 사람만 넘길 수 있어요." });
    expect(yard.directMessages("sebin")).toEqual([]);
    expect(textOf(card())).toContain("아직 맡은 사람이 없어요");
  });

  test("to nobody, to oneself or to the app is refused where one chooses", async () => {
    await claimed();
    const { nari } = yard.people;
    await nari.picks(card(), "넘기기");
    expect((await nari.submitsUnchecked({})).errors).toEqual({ to: "하나를 골라 주세요." });
    expect((await nari.submits({ to: nari.id })).errors).toEqual({ to: "다른 분을 골라 주세요." });
    expect((await nari.submits({ to: BOT })).errors).toEqual({ to: "앱이나 봇 말고 사람을 골라 주세요." });
    expect(textOf(card())).toContain("나리 님이 맡았어요.");
    expect(lines()).toHaveLength(1);
  });

  test("to an app is refused where one chooses; who was not known to be one gives it back, and the giver is told", async () => {
    await claimed();
    const { nari } = yard.people;
    const app = { ...nari.person, id: "U0ZAPIER01", name: "Zapier", isBot: true };
    yard.slack.admin.addPerson(app);
    const noPerson = { to: "앱이나 봇 말고 사람을 골라 주세요." };
    await nari.picks(card(), "넘기기");
    expect((await nari.submitsUnchecked({ to: "USLACKBOT" })).errors).toEqual(noPerson);
    expect(await nari.submits({ to: app.id })).toMatchObject({ ok: true });
    expect(textOf(card())).toContain("Zapier 님이 맡았어요.");
    await yard.app.tick();
    await yard.app.tick();
    await yard.settle();
    expect(textOf(card())).toContain("*맡음*  나리 님이 맡았어요.");
    expect(lines().at(-1)).toBe(`Zapier 님이 <@${nari.id}> 님에게 넘겼어요.`);
    expect(yard.directMessages("nari").map(textOf)).toEqual([
      expect.stringContaining("Zapier 님이 맡던 목소리를 넘겨 드렸어요."),
    ]);
    await nari.picks(card(), "넘기기");
    expect((await nari.submits({ to: app.id })).errors).toEqual(noPerson);
    await nari.picks(card(), "물어보기");
    expect((await nari.submits({ members: [yard.people.duri.id, app.id], question: QUESTION })).errors).toEqual({
      members: noPerson.to,
    });
    expect(lines(), "claimed, handed over, given back").toHaveLength(3);
    expect(textOf(card())).toContain("*맡음*  나리 님이 맡았어요.");
  });

  test("leaves the giver's 👀 on the card, which claims nothing again; taken off and put on anew it does", async () => {
    yard = await startYard();
    const { hana, nari, sebin } = yard.people;
    await hana.posts(WORDS);
    await nari.reactsWith(card(), "eyes");
    await nari.picks(card(), "넘기기");
    await nari.submits({ to: sebin.id });
    await yard.restart();
    await yard.app.tick();
    await yard.settle();
    expect(card().reactions).toContainEqual(expect.objectContaining({ name: "eyes", userIds: [nari.id] }));
    expect(textOf(card())).toContain("세빈 님이 맡았어요.");
    await nari.takesOff(card(), "eyes");
    expect(textOf(card())).toContain("세빈 님이 맡았어요.");
    await nari.reactsWith(card(), "eyes");
    expect(textOf(card())).toContain("세빈, 나리 님이 맡았어요.");
  });

  test("to who holds it already leaves one of the two", async () => {
    await claimed();
    const { nari, sebin } = yard.people;
    await sebin.clicks(card(), "맡을게요");
    await nari.picks(card(), "넘기기");
    await nari.submits({ to: sebin.id });
    expect(textOf(card())).toContain("세빈 님이 맡았어요.");
    expect(textOf(card())).not.toContain("나리");
  });
});

describe("asking", () => {
  test("people rings them in the thread with the question, and makes none of them its owner", async () => {
    yard = await startYard();
    const { hana, nari, sebin, duri } = yard.people;
    await hana.posts(WORDS);
    await nari.picks(card(), "물어보기");
    expect(await nari.submits({ members: [sebin.id, duri.id, BOT], question: QUESTION })).toMatchObject({ ok: true });
    expect(lines()).toEqual([`나리 님이 물어봐요: <@${sebin.id}> <@${duri.id}>\n${QUESTION}`]);
    expect(textOf(card())).toContain("아직 맡은 사람이 없어요");
    const voice = await yard.database.prisma.voice.findFirstOrThrow();
    expect(voice.firstAnswerAt).toBeNull();
    await sebin.says(VOICE_CHANNEL, "네, 어제 바뀌었어요", card());
    expect((await yard.database.prisma.voice.findFirstOrThrow()).firstAnswerAt).not.toBeNull();
    expect(yard.slack.problems).toEqual([]);
  });

  test("a team brings the question to its channel once, with a link and a button that claims from there", async () => {
    yard = await startYard();
    const { hana, nari, sebin } = yard.people;
    await hana.posts(WORDS, { pain: "blocked" });
    await nari.picks(card(), "물어보기");
    yard.slack.faults.duplicateDeliveries = true;
    yard.slack.faults.inject(
      ({ method, args }) => {
        return method === "chat.postMessage" && JSON.stringify(args).includes(PLANNER_CHANNEL);
      },
      { kind: "drop_after" },
    );
    await nari.submits({ channel: PLANNER_CHANNEL, question: QUESTION });
    yard.slack.faults.duplicateDeliveries = false;
    for (let tries = 0; tries < 3; tries += 1) await yard.hurry();
    const [question, ...more] = questions(PLANNER_CHANNEL);
    if (!question) throw new Error("the team was not asked");
    expect(more).toEqual([]);
    const text = textOf(question);
    expect(text).toContain("나리 님이 고객의 목소리에 대해 물어봐요.");
    for (const part of [QUESTION, WORDS, "불편 정도: 못 쓰고 있어요"]) expect(text).toContain(part);
    expect(JSON.stringify(question.blocks)).toContain(linkTo(card()));
    expect(lines()).toEqual([`나리 님이 물어봐요: <#${PLANNER_CHANNEL}>\n${QUESTION}`]);
    await sebin.clicks(question, "맡을게요");
    expect(textOf(card())).toContain("세빈 님이 맡았어요.");
    await sebin.clicks(question, "맡을게요");
    expect(textOf(card()), "pressed again it stays").toContain("세빈 님이 맡았어요.");
    expect(yard.slack.problems).toEqual([]);
  });

  test("in a channel without the app is refused at its field, and the question stays in the form", async () => {
    yard = await startYard();
    const { hana, nari } = yard.people;
    await hana.posts(WORDS);
    await nari.picks(card(), "물어보기");
    const { errors } = await nari.submits({ channel: TALK, question: QUESTION });
    expect(errors?.["channel"]).toContain("/invite");
    expect(lines()).toEqual([]);
    await yard.slack.act({ kind: "join", as: BOT, channelId: TALK });
    expect((await nari.submits({ channel: TALK, question: QUESTION })).ok).toBe(true);
    expect(questions(TALK).filter((message) => message.blocks && !message.ephemeralFor)).toHaveLength(1);
  });

  test("in a channel that nobody could look up tells the asker so, once and with what helps", async () => {
    yard = await startYard();
    const { hana, nari } = yard.people;
    await hana.posts(WORDS);
    await nari.picks(card(), "물어보기");
    yard.slack.faults.inject(({ method }) => method === "conversations.info", {
      kind: "slack_error",
      error: "fatal_error",
    });
    await nari.submits({ channel: TALK, question: QUESTION });
    await yard.hurry();
    expect(questions(TALK).filter((message) => !message.ephemeralFor)).toEqual([]);
    const notes = yard.directMessages("nari").map(textOf);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(`마당이 <#${TALK}>에 없어`);
    expect(notes[0]).toContain("/invite");
    await yard.slack.act({ kind: "join", as: BOT, channelId: TALK });
    await nari.picks(card(), "물어보기");
    await nari.submits({ channel: TALK, question: QUESTION });
    expect(questions(TALK).filter((message) => message.blocks && !message.ephemeralFor)).toHaveLength(1);
    expect(yard.directMessages("nari")).toHaveLength(1);
  });

  test("nobody, only the app, or nothing is refused at its field, and no more than five can be chosen", async () => {
    yard = await startYard();
    const { hana, nari, duri, sebin, ben, gaon } = yard.people;
    await hana.posts(WORDS);
    await nari.picks(card(), "물어보기");
    const nobody = { members: "물어볼 사람이나 채널을 골라 주세요." };
    expect((await nari.submits({ question: QUESTION })).errors).toEqual(nobody);
    expect((await nari.submits({ members: [BOT], question: QUESTION })).errors).toEqual(nobody);
    expect((await nari.submitsUnchecked({ members: [duri.id], question: " " })).errors).toEqual({
      question: "무엇이 궁금한지 적어 주세요.",
    });
    expect((await nari.submitsUnchecked({ members: [duri.id], question: "가".repeat(501) })).errors).toEqual({
      question: "500자까지 적을 수 있어요. 지금 501자라서 1자를 줄여 주세요.",
    });
    const six = [duri, sebin, ben, gaon, hana, nari].map((person) => person.id);
    expect((await nari.submits({ members: six, question: QUESTION })).errors).toHaveProperty("members");
    expect(lines()).toEqual([]);
  });

  test("names in its form who concluded or took on voices like it, but not who asks, nor who hides there", async () => {
    yard = await startYard();
    const { hana, nari, sebin, duri } = yard.people;
    const promotion = { inquiry_type: "promotion" };
    await hana.posts("생일 쿠폰이 안 보인대요", promotion);
    await sebin.clicks(card(0), "결론 내기");
    await sebin.submits({ outcome: "fixed", cause: "screen", reason: REASON });
    await hana.posts("첫 구매 쿠폰이 안 된대요", promotion);
    await nari.clicks(card(1), "맡을게요");
    await duri.posts("쿠폰이 두 번 쓰였대요", { ...promotion, marks: ["hidden"] });
    await duri.clicks(card(2), "맡을게요");
    await hana.posts(WORDS, promotion);
    await nari.picks(card(3), "물어보기");
    expect(textOf(nari.modal())).toContain("이런 목소리를 맡아 본 분: 세빈\n");
    await hana.posts("배송이 늦어요", { inquiry_type: "delivery" });
    await nari.picks(card(4), "물어보기");
    expect(textOf(nari.modal())).not.toContain("이런 목소리를 맡아 본 분");
  });
});

describe.each([
  ["its type", "화면을 읽어 주는 기능으로 결제를 못 해요", { inquiry_type: "accessibility" }],
  ["the tag #접근성", "화면을 읽어 주는 기능으로 결제를 못 해요 #접근성", {}],
])("a voice about accessibility, by %s,", (_by, words, entries) => {
  async function posted() {
    yard = await startYard({ clock: () => new Date("2026-11-19T10:00:00+09:00") });
    await yard.people.hana.posts(words, entries);
  }

  test("is talked over later only with a word on why, and within two weeks; the card says so while it waits", async () => {
    await posted();
    const { sebin } = yard.people;
    await sebin.picks(card(), "협의 중");
    expect(textOf(sebin.modal())).toContain("접근성 목소리예요. 이유를 적고 14일 안의 날을 골라 주세요.");
    expect((await sebin.submits({ until: "2026-11-24" })).errors).toHaveProperty("why");
    expect((await sebin.submitsUnchecked({ why: "  ", until: "2026-11-24" })).errors).toEqual({
      why: "접근성 목소리는 조용히 미룰 수 없어요. 왜 미루는지 적어 주세요.",
    });
    const why = "화요일 점검에서 함께 봐요";
    expect((await sebin.submits({ why, until: "2026-12-04" })).errors).toEqual({
      until: "접근성 목소리는 14일 안의 날을 골라 주세요.",
    });
    expect(textOf(card())).not.toContain("협의 중");
    expect(await sebin.submits({ why, until: "2026-12-03" })).toMatchObject({ ok: true });
    expect(textOf(card())).toContain(`12월 3일 (목)에 다시 이야기해요. ${why}`);
    expect(textOf(card())).toContain("접근성 목소리라 조용히 미뤄 두지 않아요.");
    expect(lines().at(-1)).toContain(why);
    await sebin.picks(card(), "기다림 끝");
    expect(textOf(card())).not.toContain("미뤄 두지 않아요");
    expect(yard.slack.problems).toEqual([]);
  });

  test("waits for somebody no longer than two weeks either", async () => {
    await posted();
    const { nari } = yard.people;
    await nari.picks(card(), "기다리는 중");
    const wait = { for_whom: "입점사", what: "대체 글" };
    expect((await nari.submits({ ...wait, until: "2026-12-10" })).errors).toEqual({
      until: "접근성 목소리는 14일 안의 날을 골라 주세요.",
    });
    await nari.submits({ ...wait, until: "2026-12-03" });
    expect(textOf(card())).toContain("접근성 목소리라 조용히 미뤄 두지 않아요.");
  });
});

describe("what is about accessibility", () => {
  const TOO_FAR = "접근성 목소리는 14일 안의 날을 골라 주세요.";
  const LATER = { outcome: "later", cause: "screen", reason: REASON };
  const wait = { for_whom: "입점사", what: "대체 글" };

  async function posted() {
    yard = await startYard({ clock: () => new Date("2026-11-19T10:00:00+09:00") });
    await yard.people.hana.posts(WORDS);
    await yard.people.duri.posts("화면을 읽어 주는 기능으로 결제를 못 해요 #접근성");
  }

  test("is not concluded with a day more than two weeks away", async () => {
    await posted();
    const { nari } = yard.people;
    await nari.clicks(card(1), "결론 내기");
    await nari.chooses("outcome", "later");
    expect(textOf(nari.modal())).toContain("접근성 목소리예요. 이유를 적고 14일 안의 날을 골라 주세요.");
    expect((await nari.submits({ ...LATER, revisit_on: "2026-12-04" })).errors).toEqual({ revisit_on: TOO_FAR });
    expect(textOf(card(1))).toContain("아직 맡은 사람이 없어요");
    expect(await nari.submits({ revisit_on: "2026-12-03" })).toMatchObject({ ok: true });
    await nari.clicks(card(0), "결론 내기");
    await nari.chooses("outcome", "later");
    expect(textOf(nari.modal())).not.toContain("접근성");
    expect(await nari.submits({ ...LATER, revisit_on: "2027-01-29" })).toMatchObject({ ok: true });
  });

  test("stays so in the voice in which it goes on, until they are parted", async () => {
    await posted();
    const { sebin, nari } = yard.people;
    await sebin.picks(card(1), "합치기");
    await sebin.submits({ other_voice: WORDS });
    await nari.picks(card(0), "기다리는 중");
    expect((await nari.submits({ ...wait, until: "2026-12-10" })).errors).toEqual({ until: TOO_FAR });
    expect(await nari.submits({ until: "2026-12-03" })).toMatchObject({ ok: true });
    expect(textOf(card(0))).toContain("접근성 목소리라 조용히 미뤄 두지 않아요.");
    await sebin.picks(card(1), "합치기 되돌리기");
    expect(textOf(card(0))).not.toContain("미뤄 두지 않아요");
    await nari.picks(card(0), "기다리는 중");
    expect(await nari.submits({ ...wait, until: "2027-01-11" })).toMatchObject({ ok: true });
  });

  test("does not go on in a voice that is put off for longer", async () => {
    await posted();
    const { sebin, nari } = yard.people;
    await nari.picks(card(0), "기다리는 중");
    await nari.submits({ ...wait, until: "2027-01-11" });
    await sebin.picks(card(1), "합치기");
    expect((await sebin.submits({ other_voice: WORDS })).errors).toEqual({
      other_voice: "접근성 목소리는 14일 넘게 미뤄 둔 목소리에 합칠 수 없어요. 그 목소리의 날을 먼저 당겨 주세요.",
    });
    await nari.picks(card(0), "기다림 끝");
    expect(await sebin.submits()).toMatchObject({ ok: true });
  });
});

test("any other voice is talked over later without a word on why, as late as one likes", async () => {
  yard = await startYard({ clock: () => new Date("2026-11-19T10:00:00+09:00") });
  await yard.people.hana.posts(WORDS);
  await yard.people.sebin.picks(card(), "협의 중");
  expect(textOf(yard.people.sebin.modal())).not.toContain("접근성");
  expect(await yard.people.sebin.submits({ until: "2027-01-11" })).toMatchObject({ ok: true });
  expect(textOf(card())).toContain("1월 11일 (월)에 다시 이야기해요.");
  expect(textOf(card())).not.toContain("접근성");
});
