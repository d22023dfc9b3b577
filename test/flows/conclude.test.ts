// Concluding: what the form asks and refuses, and how every listener comes to tell their customer.
import { afterEach, describe, expect, test } from "vitest";
import { textOf } from "../support/text.ts";
import { startYard, type Yard } from "../support/yard.ts";

const REASON = "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다. 오늘 고쳤으니 다시 담아 주세요.";
let yard: Yard;
afterEach(() => yard.close());

const card = () => textOf(yard.cards()[0] ?? {});

describe("the form", () => {
  test("refuses less than a sentence at its field and keeps what was typed", async () => {
    yard = await startYard();
    const { hana, ben } = yard.people;
    const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
    await ben.clicks(posted, "결론 내기");
    for (const reason of ["", "확인", "처리 완료", "수정했습니다.", "ㅋㅋㅋㅋ ㅋㅋㅋㅋㅋ ㅋㅋ", "done"]) {
      const { errors } = await ben.submitsUnchecked({ outcome: "fixed", cause: "screen", reason });
      expect(errors, reason).toEqual({ reason: "Please write at least one sentence that a customer can understand." });
      expect(ben.hasModal()).toBe(true);
    }
    expect(card()).toContain("아직 맡은 사람이 없어요");
  });

  test("brings the day with “later”, requires it, and has none preselected", async () => {
    yard = await startYard();
    const { hana, sebin } = yard.people;
    const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
    await sebin.clicks(posted, "결론 내기");
    const field = () =>
      (sebin.modal().blocks as { block_id?: string; element?: object }[]).find(
        (block) => block.block_id === "revisit_on",
      );
    expect(field()).toBeUndefined();
    await sebin.chooses("outcome", "later");
    expect(field()?.element).toEqual({ type: "datepicker", action_id: "revisit_on" });
    const entries = { outcome: "later", cause: "policy", reason: REASON };
    expect((await sebin.submitsUnchecked(entries)).errors).toEqual({ revisit_on: "다시 볼 날을 골라 주세요." });
    expect((await sebin.submits({ ...entries, revisit_on: "2020-01-01" })).errors).toEqual({
      revisit_on: "오늘보다 뒤의 날을 골라 주세요.",
    });
    expect(await sebin.submits({ ...entries, revisit_on: "2030-03-04" })).toMatchObject({ ok: true });
    expect(card()).toContain("3월 4일 (월)에 다시 봐요");
    await sebin.chooses("outcome", "fixed").catch(() => {});
    expect(field).toThrow();
  });

  test("that comes back with “later” and without the field gets the field", async () => {
    yard = await startYard();
    const { hana, sebin } = yard.people;
    const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
    await sebin.clicks(posted, "결론 내기");
    await sebin.submits({ outcome: "later", cause: "policy", reason: REASON });
    expect(textOf(sebin.modal())).toContain("다시 볼 날");
  });

  test("names the blameless causes, and the agent's mistake is not among them", async () => {
    yard = await startYard();
    const { hana, sebin } = yard.people;
    await sebin.clicks(await hana.posts("쿠폰이 적용이 안 된다고 하세요"), "결론 내기");
    const cause = (
      sebin.modal().blocks as { block_id?: string; element: { options: { text: { text: string } }[] } }[]
    ).find((block) => block.block_id === "cause");
    expect(cause?.element.options.map((option) => option.text.text)).toEqual([
      "화면",
      "정책",
      "프로세스",
      "데이터",
      "연동",
      "물류",
      "입점사",
      "안내 부족",
      "알 수 없음",
    ]);
  });
});

test("✅ concludes nothing: it asks the reactor, privately, to write the reason", async () => {
  yard = await startYard();
  const { hana, nari } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
  await nari.reactsWith(posted, "heavy_check_mark");
  expect(card()).toContain("아직 맡은 사람이 없어요");
  const [whisper] = nari.whispers(posted.channelId);
  if (!whisper) throw new Error("nothing was whispered");
  await nari.clicks(whisper, "결론 쓰기");
  expect(nari.modal().title).toBe("결론 내기");
  await nari.submits({ outcome: "fixed", cause: "screen", reason: REASON });
  expect(card()).toContain("나리 님의 결론: 고쳤어요");
});

test("every listener gets the text to pass on, and the card is done when the last one has", async () => {
  yard = await startYard();
  const { hana, duri, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
  await duri.clicks(posted, "같은 목소리");
  await duri.clicks(posted, "같은 목소리");
  expect(duri.whispers(posted.channelId).map((whisper) => whisper.text)).toEqual([
    "이미 이 목소리를 함께 듣고 있어요. 결론이 나면 알려 드릴게요.",
  ]);
  expect(textOf(duri.modal())).toContain("결론이 나면 고객에게 전할 글을 보내 드릴게요");
  await duri.submits({ words: "결제할 때 쿠폰이 사라진대요 010-1234-5678" });
  const heard = yard.repliesTo(posted).at(-1);
  expect(textOf(heard ?? {})).toBe("두리 님의 고객은 이렇게 말했어요.\n결제할 때 쿠폰이 사라진대요 [전화번호]");
  await ben.clicks(posted, "결론 내기");
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON });
  const told = { hana: yard.directMessages("hana")[0], duri: yard.directMessages("duri").at(-1) };
  if (!told.hana || !told.duri) throw new Error("a listener was not told");
  expect(textOf(told.duri)).toContain(REASON);
  await hana.clicks(told.hana, "안내했어요");
  expect(card()).toContain("고객 안내를 기다려요: 두리 님");
  await duri.clicks(told.duri, "안내했어요");
  expect(card()).toContain("고객 안내 완료");
  expect(textOf(yard.directMessages("duri").at(-1) ?? {})).toContain("안내했다고 알려 주셨어요");
});

test("who joins after the conclusion is told at once, and their customer counts", async () => {
  yard = await startYard();
  const { hana, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
  await ben.clicks(posted, "결론 내기");
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON });
  const telling = yard.directMessages("hana")[0];
  if (telling) await hana.clicks(telling, "안내했어요");
  expect(card()).toContain("고객 안내 완료");
  await ben.clicks(posted, "같은 목소리");
  expect(card()).toContain("고객 안내를 기다려요: Ben 님");
  expect(textOf(yard.directMessages("ben")[0] ?? {})).toContain("Thank you for telling us.");
});

test("a second conclusion is refused with a sentence", async () => {
  yard = await startYard();
  const { hana, ben, sebin } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
  await ben.clicks(posted, "결론 내기");
  await sebin.clicks(posted, "결론 내기");
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON });
  const { errors } = await sebin.submits({ outcome: "declined", cause: "policy", reason: REASON });
  expect(errors).toEqual({ reason: "이미 결론이 난 목소리예요." });
  expect(await yard.database.prisma.conclusion.count()).toBe(1);
});

test("the history holds every step, and replays to the state that was saved", async () => {
  yard = await startYard();
  const { hana, duri, ben } = yard.people;
  const posted = await hana.posts("쿠폰이 적용이 안 된다고 하세요");
  await duri.clicks(posted, "같은 목소리");
  await ben.reactsWith(posted, "eyes");
  await ben.says(posted.channelId, "보고 있어요", posted);
  await ben.clicks(posted, "결론 내기");
  await ben.submits({ outcome: "fixed", cause: "screen", reason: REASON });
  const events = await yard.database.prisma.voiceEvent.findMany({ orderBy: { version: "asc" } });
  expect(events.map((event) => [event.version, event.kind, event.memberId])).toEqual([
    [1, "voice.posted", hana.id],
    [2, "voice.joined", duri.id],
    [3, "voice.claimed", ben.id],
    [4, "voice.answered", ben.id],
    [5, "voice.concluded", ben.id],
  ]);
  expect(JSON.stringify(events)).not.toContain("보고 있어요");
});
