// What becomes of a thread when somebody concludes: a draft of the reason, or nothing.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftReason, type Reply } from "../../../src/domain/text/draft-reason.ts";

/** "나: …" is the reporter, everything else a colleague. */
function thread(lines: readonly string[]): Reply[] {
  return lines.map((line) => ({ text: line.replace(/^나: /u, ""), isReporter: line.startsWith("나: ") }));
}

const THREADS: readonly [string, string[], string][] = [
  [
    "one explanation",
    ["쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다."],
    "쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다.",
  ],
  [
    "a question, chatter, an explanation and thanks",
    [
      "나: 이거 왜 그런지 아시는 분 계신가요?",
      "제가 볼게요",
      "확인해 보니 어제 배포에서 쿠폰 화면이 빠졌어요",
      "나: 감사합니다!",
      "네네",
    ],
    "확인해 보니 어제 배포에서 쿠폰 화면이 빠졌어요.",
  ],
  [
    "an explanation and what was done about it",
    ["재고 연동이 오전에 끊겨서 품절로 보였습니다.", "지금은 다시 정상으로 보입니다."],
    "재고 연동이 오전에 끊겨서 품절로 보였습니다. 지금은 다시 정상으로 보입니다.",
  ],
  [
    "several sentences in one reply",
    ["네, 확인했습니다. 7월 1일부터 정책이 바뀌었어요. 그 전 주문은 옛 조건이 적용돼요. 확인 부탁드려요!"],
    "7월 1일부터 정책이 바뀌었어요. 그 전 주문은 옛 조건이 적용돼요.",
  ],
  [
    "more than three sentences: the newest",
    [
      "택배사 물량이 많아서 출발이 늦었어요.",
      "월요일에 센터에서 출발했어요.",
      "화요일에 대전을 지났어요.",
      "오늘 오후에 도착할 예정이에요.",
    ],
    "월요일에 센터에서 출발했어요. 화요일에 대전을 지났어요. 오늘 오후에 도착할 예정이에요.",
  ],
  [
    "a mention and emoji codes",
    ["@하나 :eyes: 입점사 사정으로 출고가 하루 늦어졌어요 :pray: :+1:"],
    "입점사 사정으로 출고가 하루 늦어졌어요.",
  ],
  ["a mention in Slack's own form", ["<@U012ABC> 행사가 어제 밤에 끝났어요."], "행사가 어제 밤에 끝났어요."],
  ["pictures and laughter", ["포장재가 바뀌면서 색이 달라졌어요 😅ㅎㅎ"], "포장재가 바뀌면서 색이 달라졌어요."],
  [
    "a link at the end",
    ["결제 모듈 오류로 두 번 결제됐습니다. https://jira.example.com/A-1"],
    "결제 모듈 오류로 두 번 결제됐습니다.",
  ],
  [
    "a link right behind the sentence",
    ["결제 모듈 오류로 두 번 결제됐습니다 (https://jira.example.com/A-1)"],
    "결제 모듈 오류로 두 번 결제됐습니다.",
  ],
  [
    "code and an explanation",
    ["```\nif (coupon) return;\n```\n앱이 옛 쿠폰을 지우지 않아서 두 장으로 보였어요."],
    "앱이 옛 쿠폰을 지우지 않아서 두 장으로 보였어요.",
  ],
  [
    "a quoted question with its answer",
    ["> 왜 쿠폰이 안 보이나요\n쿠폰은 앱에서만 쓸 수 있어요."],
    "쿠폰은 앱에서만 쓸 수 있어요.",
  ],
  [
    "a list",
    ["- 창고를 옮기는 중이라 출고가 멈췄습니다\n- 목요일부터 순서대로 나갑니다"],
    "창고를 옮기는 중이라 출고가 멈췄습니다. 목요일부터 순서대로 나갑니다.",
  ],
  [
    "the reporter's own explanation is not taken",
    ["나: 고객님은 어제부터 쿠폰이 안 보인다고 하세요.", "쿠폰 유효 기간이 어제까지였어요."],
    "쿠폰 유효 기간이 어제까지였어요.",
  ],
  [
    "a guess beside something surer",
    ["아마 캐시 문제인 것 같아요.", "이미지 서버가 두 시간 멈춰 있었어요."],
    "이미지 서버가 두 시간 멈춰 있었어요.",
  ],
  ["a guess alone", ["캐시 때문에 옛 가격이 보인 것 같아요."], "캐시 때문에 옛 가격이 보인 것 같아요."],
  ["the same sentence twice", ["재고가 모두 나갔어요 ㅠㅠ", "재고가 모두 나갔어요."], "재고가 모두 나갔어요."],
  [
    "me-too and passing on",
    ["저도 같은 문의 받았어요", "개발팀에 전달했습니다", "로그인 서버 인증서가 만료돼서 접속이 막혔어요"],
    "로그인 서버 인증서가 만료돼서 접속이 막혔어요.",
  ],
  [
    "white space all over",
    ["  배송지가   바뀌면서 \t 배송비가   다시\u00a0계산됐어요  "],
    "배송지가 바뀌면서 배송비가 다시 계산됐어요.",
  ],
  [
    "noun endings of agents",
    ["7월 1일부터 정책이 바뀌어 적용되지 않음", "다음 주 화요일에 재입고 예정"],
    "7월 1일부터 정책이 바뀌어 적용되지 않음. 다음 주 화요일에 재입고 예정.",
  ],
  [
    "a request in between",
    ["송장 번호 좀 알려 주세요", "나: DM 드렸어요", "기사님이 경비실에 맡기셨고 문자가 안 나갔어요."],
    "기사님이 경비실에 맡기셨고 문자가 안 나갔어요.",
  ],
  [
    "English",
    ["looking into it", "The coupon conditions changed on Monday and the page still shows the old ones."],
    "The coupon conditions changed on Monday and the page still shows the old ones.",
  ],
  [
    "English with chatter around",
    [
      "Thanks for the report!",
      "Can you send me the order number?",
      "나: sent",
      "ok, the warehouse moved last week and orders from Friday were delayed.",
      "They ship tomorrow.",
      "I'll let you know when it's done.",
    ],
    "the warehouse moved last week and orders from Friday were delayed. They ship tomorrow.",
  ],
  [
    "English guesses beside something surer",
    ["I think the cache is stale.", "The image server was down for two hours this morning."],
    "The image server was down for two hours this morning.",
  ],
  ["an apology and a cause", ["Sorry, our mail server was down all night."], "our mail server was down all night."],
  [
    "both languages",
    ["The payment provider had an outage until noon.", "지금은 결제가 정상적으로 돼요."],
    "The payment provider had an outage until noon. 지금은 결제가 정상적으로 돼요.",
  ],
  [
    "a promise behind an explanation",
    ["회원 등급이 매달 1일에 다시 계산돼요. 자세한 건 제가 더 알아볼게요."],
    "회원 등급이 매달 1일에 다시 계산돼요.",
  ],
];

test.each(THREADS)("%s becomes a draft", (_, lines, reason) => {
  expect(draftReason(thread(lines))).toBe(reason);
});

test.each<[string, string[]]>([
  ["an empty thread", []],
  ["empty replies", ["", "   ", "\n"]],
  [
    "claims and thanks",
    ["제가 볼게요", "확인해 보겠습니다", "감사합니다", "네네", "넵 확인했습니다!", "고생 많으셨어요 여러분"],
  ],
  [
    "questions",
    [
      "이거 언제부터 그랬나요?",
      "혹시 앱 버전이 어떻게 되나요",
      "다른 브라우저에서는 되는지 궁금해요",
      "재고가 있는 건가요",
    ],
  ],
  ["requests", ["주문 번호 좀 공유해 주세요", "화면 캡처 부탁드립니다", "담당자분 확인 부탁드려요 급합니다"]],
  ["only the reporter", ["나: 쿠폰 조건이 바뀐 것을 화면에 알리지 못했습니다."]],
  [
    "mentions, links and code only",
    ["@하나 @도윤", "https://a.example.com/b", "`coupon_v2`", "```\n쿠폰 조건이 바뀌었습니다.\n```"],
  ],
  ["a link in the middle of the sentence", ["자세한 것은 https://wiki.example.com 문서에 적혀 있습니다."]],
  [
    "work in progress",
    ["지금 원인 확인 중입니다", "로그를 보고 있어요 잠시만요", "개발팀에 문의해 뒀습니다", "아직 잘 모르겠습니다"],
  ],
  ["emoji only", [":eyes: :+1:", "👍👍", "ㅋㅋㅋㅋ ㅋㅋㅋ"]],
  [
    "English chatter",
    [
      "Thanks a lot!",
      "I'll take a look",
      "on it",
      "same here, me too",
      "Could you share the order number?",
      "not sure what is going on here",
    ],
  ],
  [
    "what concerns the work and not the customer",
    [
      "이 건은 물류팀에서 보셔야 할 것 같아요",
      "내일 오전까지 답 드릴 수 있을 것 같아요",
      "도윤님이 잘 아실 거예요",
      "저는 잘 모르는 부분이에요",
      "이슈 하나 만들어 뒀습니다",
      "Minji knows more about this one",
      "opened a Jira issue for that already",
      "I have no clue what happened here",
    ],
  ],
  ["quotes only", ["> 쿠폰 조건이 바뀐 것을 알리지 못했습니다."]],
  ["short acknowledgements", ["처리 완료했습니다", "수정했습니다.", "배포 완료"]],
  ["me-too", ["저도 어제 같은 문의를 받았습니다", "여기서도 재현됩니다 방금 해 봤어요"]],
])("%s gives no draft", (_, lines) => {
  expect(draftReason(thread(lines))).toBeNull();
});

test("sentences beyond 600 characters are left out, the older ones first", () => {
  const long = (start: string) => `${start} 쿠폰 ${"조건이 바뀌었고 ".repeat(30)}그래서 안 보였습니다.`;
  const draft = draftReason(thread([long("가장"), long("먼저"), long("지금")]));
  expect(draft).toBe(`${long("먼저")} ${long("지금")}`);
});

describe("for every thread", () => {
  test("the draft is null or tidy and short", () => {
    const pieces =
      "쿠폰 조건이|바뀌었습니다.|재고가|없어요|?|\n|@하나|:eyes:|https://a.kr|`|```|> |the stock ran out.|~|  |ㅎㅎ|네,".split(
        "|",
      );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((made) => made.join(" ")),
    );
    const replies = fc.array(fc.record({ text, isReporter: fc.boolean() }), { maxLength: 8 });
    fc.assert(
      fc.property(replies, (made) => {
        const draft = draftReason(made);
        if (draft === null) return;
        expect(draft.length).toBeLessThanOrEqual(600);
        expect(draft).toBe(draft.trim());
        expect(draft).not.toMatch(/\s{2}|\n|@하나|:eyes:|https?:|`/u);
      }),
      { numRuns: 1000 },
    );
  });

  test("a long reply takes no time", () => {
    for (const piece of [
      "네 ",
      "가",
      ". ",
      "https://a ",
      "@a",
      ":a",
      "> ",
      "`",
      "- ",
      "저도 ",
      "수고 ",
      "I ",
      "we also just ",
    ]) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length));
      const begun = performance.now();
      draftReason([{ text, isReporter: false }]);
      expect(performance.now() - begun, piece).toBeLessThan(1000);
    }
  });
});
