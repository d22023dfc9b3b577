// What happened in the yard in the last days: each story is one voice of voc-ko.jsonl, and what people did with it.
import type { Name } from "../cast.ts";

export type Deed =
  | { does: "claims" | "joins" | "tells" }
  | { does: "answers"; text: string }
  | { does: "votes"; vote: "issue" | "inquiry" | "more" }
  | { does: "waits"; forWhom: string; what: string; days: number }
  | { does: "asks"; whom: Name; question: string }
  | { does: "concludes"; outcome: string; cause: string; reason: string };

export type Step = { after: number; who: Name } & Deed;

export interface Story {
  /** The line's id in voc-ko.jsonl, without its prefix. */
  line: string;
  /** Working days before the sandbox starts: 1 is the last one gone by. */
  daysAgo: number;
  /** Minutes after midnight, Seoul. */
  at: number;
  by: Name;
  form: Record<string, string | string[]>;
  /** Minutes after the one before. */
  steps: Step[];
}

const clock = (hour: number, minute: number) => hour * 60 + minute;

export const LIFE: readonly Story[] = [
  {
    line: "0138",
    daysAgo: 3,
    at: clock(9, 42),
    by: "hana",
    form: { pain: "severe", inquiry_type: "promotion", journey_stage: "payment", inbound_channel: "chat" },
    steps: [
      { after: 6, who: "ami", does: "claims" },
      { after: 3, who: "duri", does: "joins" },
      { after: 22, who: "ami", does: "answers", text: "방송 중에 담아 둔 상품은 할인가가 바로 바뀌지 않네요. 결제 화면을 같이 보고 있어요." },
      { after: 48, who: "ben", does: "claims" },
      {
        after: 95,
        who: "ben",
        does: "concludes",
        outcome: "fixed",
        cause: "data",
        reason:
          "방송 시작 전에 장바구니에 담은 상품에는 방송 할인이 적용되지 않고 있었습니다. 지금은 고쳐서, 결제하실 때 할인된 가격으로 보입니다.",
      },
      { after: 18, who: "hana", does: "tells" },
      { after: 7, who: "duri", does: "tells" },
    ],
  },
  {
    line: "0014",
    daysAgo: 3,
    at: clock(10, 15),
    by: "duri",
    form: { pain: "mild", inquiry_type: "delivery", journey_stage: "delivery", inbound_channel: "phone" },
    steps: [
      { after: 9, who: "dol", does: "claims" },
      {
        after: 31,
        who: "dol",
        does: "concludes",
        outcome: "explained",
        cause: "guidance",
        reason: "출입 방법은 배송이 출발하기 전까지 주문 내역의 배송 요청 사항에서 직접 바꾸실 수 있습니다. 이번 주문은 기사님께 전달했습니다.",
      },
      { after: 12, who: "duri", does: "tells" },
    ],
  },
  {
    line: "0168",
    daysAgo: 3,
    at: clock(14, 5),
    by: "bora",
    form: { pain: "severe", inquiry_type: "accessibility", journey_stage: "product", inbound_channel: "phone" },
    steps: [
      { after: 40, who: "sebin", does: "claims" },
      { after: 25, who: "sebin", does: "answers", text: "상품 상세의 글자가 기기 설정을 따르지 않아요. 어느 화면부터 바꿀지 정하고 있어요." },
    ],
  },
  {
    line: "0060",
    daysAgo: 2,
    at: clock(9, 20),
    by: "hana",
    form: { pain: "blocked", inquiry_type: "payment_refund", journey_stage: "payment", inbound_channel: "chat", customer_type: "vip" },
    steps: [
      { after: 4, who: "nari", does: "claims" },
      { after: 15, who: "nari", does: "answers", text: "행사 조건에 색상 제한이 걸려 있었어요. 바로 풀어 달라고 요청했습니다." },
      {
        after: 66,
        who: "nari",
        does: "concludes",
        outcome: "fixed",
        cause: "policy",
        reason: "색상이 다른 상품이 행사에서 빠져 있어 할인이 되지 않았습니다. 조건을 바로잡았고, 더 결제하신 금액은 오늘 안에 돌려드립니다.",
      },
      { after: 11, who: "hana", does: "tells" },
    ],
  },
  {
    line: "0171",
    daysAgo: 2,
    at: clock(11, 8),
    by: "duri",
    form: { pain: "blocked", inquiry_type: "app_error", journey_stage: "order", inbound_channel: "inquiry" },
    steps: [
      { after: 13, who: "ben", does: "claims" },
      { after: 20, who: "hana", does: "joins" },
      { after: 30, who: "ben", does: "answers", text: "The address search provider changed its reply this morning. Looking into it." },
      {
        after: 120,
        who: "ben",
        does: "concludes",
        outcome: "fixed",
        cause: "integration",
        reason: "우편번호를 찾아 주는 바깥 서비스가 바뀌어 검색이 되지 않았습니다. 지금은 다시 되니 주소를 한 번 더 검색해 주세요.",
      },
      { after: 35, who: "duri", does: "tells" },
    ],
  },
  {
    line: "0024",
    daysAgo: 2,
    at: clock(15, 33),
    by: "bora",
    form: { pain: "mild", inquiry_type: "delivery", journey_stage: "receipt", inbound_channel: "review" },
    steps: [
      { after: 52, who: "dol", does: "claims" },
      { after: 20, who: "dol", does: "waits", forWhom: "포장재 업체", what: "작은 상자 견적", days: 6 },
    ],
  },
  {
    line: "0100",
    daysAgo: 2,
    at: clock(16, 47),
    by: "hana",
    form: { pain: "mild", inquiry_type: "membership", journey_stage: "membership_review", inbound_channel: "chat", customer_type: "returning" },
    steps: [
      { after: 8, who: "ami", does: "claims" },
      {
        after: 35,
        who: "ami",
        does: "concludes",
        outcome: "policy",
        cause: "guidance",
        reason: "생일 쿠폰은 생일이 있는 달의 첫날에 들어가고, 그 뒤에 생일을 등록하시면 다음 해부터 받으실 수 있습니다.",
      },
      { after: 20, who: "hana", does: "tells" },
    ],
  },
  {
    line: "0045",
    daysAgo: 1,
    at: clock(9, 6),
    by: "duri",
    form: { pain: "blocked", inquiry_type: "product", journey_stage: "receipt", inbound_channel: "phone" },
    steps: [
      { after: 2, who: "nari", does: "claims" },
      { after: 5, who: "dol", does: "claims" },
      { after: 9, who: "nari", does: "answers", text: "같은 제조 묶음의 판매를 멈췄어요. 고객께는 충전하지 마시라고 먼저 안내해 주세요." },
    ],
  },
  {
    line: "0113",
    daysAgo: 1,
    at: clock(10, 31),
    by: "hana",
    form: {
      pain: "blocked",
      attempt: "본인인증 문자를 받아 회원가입",
      happening: "문자는 오는데 번호를 넣으면 실패했다고 나옴",
      inquiry_type: "app_error",
      journey_stage: "order",
      inbound_channel: "chat",
      contact: "second",
    },
    steps: [
      { after: 3, who: "duri", does: "votes", vote: "issue" },
      { after: 2, who: "sebin", does: "votes", vote: "issue" },
      { after: 4, who: "bora", does: "votes", vote: "issue" },
      { after: 17, who: "ben", does: "claims" },
      { after: 25, who: "duri", does: "joins" },
    ],
  },
  {
    line: "0140",
    daysAgo: 1,
    at: clock(11, 55),
    by: "bora",
    form: { pain: "mild", inquiry_type: "app_error", journey_stage: "membership_review", inbound_channel: "review" },
    steps: [
      { after: 90, who: "maru", does: "claims" },
      {
        after: 140,
        who: "maru",
        does: "concludes",
        outcome: "explained",
        cause: "screen",
        reason: "사진 한 장이 20MB를 넘으면 올라가지 않는데 화면에 안내가 없었습니다. 크기를 줄이면 올리실 수 있고, 안내 문구도 넣겠습니다.",
      },
    ],
  },
  {
    line: "0108",
    daysAgo: 1,
    at: clock(14, 20),
    by: "duri",
    form: { pain: "severe", inquiry_type: "membership", journey_stage: "order", inbound_channel: "phone" },
    steps: [{ after: 12, who: "bora", does: "asks", whom: "ben", question: "휴면 계정도 아이디 찾기가 되나요?" }],
  },
  {
    line: "0183",
    daysAgo: 1,
    at: clock(16, 2),
    by: "hana",
    form: { pain: "severe", inquiry_type: "delivery", journey_stage: "delivery", inbound_channel: "phone" },
    steps: [],
  },
  {
    line: "0200",
    daysAgo: 1,
    at: clock(17, 26),
    by: "bora",
    form: {
      pain: "mild",
      inquiry_type: "promotion",
      journey_stage: "search",
      inbound_channel: "social",
      customer_type: "new",
      marks: ["spreading"],
    },
    steps: [{ after: 9, who: "sebin", does: "votes", vote: "more" }],
  },
];
