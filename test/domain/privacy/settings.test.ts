// Every spelling of an identifier in every setting: what must never be kept, and telephone numbers.
import { expect, test } from "vitest";
import { maskIdentifiers } from "../../../src/domain/privacy/identifier-gate.ts";

const ANYWHERE = [
  "X",
  "X 입니다",
  "X이에요",
  "(X)",
  "a=X&b=1",
  "2026-11-20 X",
  "12,900원 X",
  "상품 문의 X",
  "주문 X 로 했어요",
  '{"v":"X"}',
];

const grid: readonly {
  readonly what: string;
  readonly spellings: readonly string[];
  readonly settings: readonly string[];
}[] = [
  {
    what: "a resident number",
    spellings: [
      "880123-1234567",
      "8801231234567",
      "880123 1234567",
      "８８０１２３-１２３４５６７",
      "880123–1234567",
      "880123 - 1234567",
      "880123/1234567",
      "880123.1234567",
      "880123‐1\u200b234567",
      "040506-3123456",
      "040506-7123456",
    ],
    settings: [...ANYWHERE, "주민번호 X", "제 주민번호는X인데요", "신분증 X.jpg", "카드 X", "계좌 X"],
  },
  {
    what: "a card number",
    spellings: [
      "4111-1111-1111-1111",
      "4111111111111111",
      "4111 1111 1111 1111",
      "5555.5555.5555.4444",
      "3782 822463 10005",
      "378282246310005",
      "４１１１１１１１１１１１１１１１",
      "4111–1111–1111–1111",
      "4111 - 1111 - 1111 - 1111",
    ],
    settings: [...ANYWHERE, "카드 X", "카드번호는X로", "신한카드(X) 승인", "X 카드로 결제", "쿠폰 쓰고 X 결제"],
  },
  {
    what: "a passport number",
    spellings: ["M12345678", "M123A4567", "S12345678", "Ｍ１２３４５６７８"],
    settings: [...ANYWHERE, "여권 X", "여권번호는X로", "여권번호:X,"],
  },
  {
    what: "a driver's licence number",
    spellings: [
      "11-24-123456-78",
      "11 24 123456 78",
      "１１－２４－１２３４５６－７８",
      "11.24.123456.78",
      "11–24–123456–78",
      "112412345678",
    ],
    settings: ["면허 X", "면허번호는 X입니다", "운전면허증X요", "면허(X)"],
  },
  {
    what: "a customs code",
    spellings: ["P123456789012", "p123456789012", "P 123456789012", "P1234-5678-9012", "Ｐ１２３４５６７８９０１２"],
    settings: [...ANYWHERE, "통관부호 X", "통관번호는X로", "상품코드 말고 X"],
  },
  {
    what: "a door password",
    spellings: ["1234*", "#1234*", "*1234#", "1234", "0000", "12345#", "＊１２３４＃"],
    settings: [
      "공동현관 비밀번호 X",
      "공동현관 비번X",
      "현관비번 X입니다",
      "비번은 X이에요",
      "공동현관 X",
      "출입문 비번: X",
      "현관 비번 (X)",
      "비번X누르고",
      "공동현관비밀번호가 X 로 바뀜",
      "배송메모: 비번 X, 문앞",
    ],
  },
  {
    what: "a telephone number",
    spellings: [
      "010-1234-5678",
      "01012345678",
      "010 1234 5678",
      "02-123-4567",
      "0507-1234-5678",
      "+82-10-1234-5678",
      "공일공일이삼사오육칠팔",
      "０１０１２３４５６７８",
      "010-12345678",
      "0101234-5678",
      "010 - 1234 - 5678",
      "010‑1234‑5678",
      "010﹣1234﹣5678",
      "010•1234•5678",
      "(010) 1234 5678",
      "𝟎𝟏𝟎-𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖",
      "010-일이삼사-5678",
      "010~1234~5678",
      "०१०-१२३४-५६७८",
    ],
    settings: [
      ...ANYWHERE,
      "X로 연락",
      "연락처X요",
      "전화X번",
      "X 이요",
      "a_X.png",
      "사이즈 95 X",
      "1. X",
      "X 2번 전화",
      "E1003 X",
      "홍길동X",
      "문의 5 X",
    ],
  },
];

for (const { what, spellings, settings } of grid) {
  test(`${what} is hidden however it is written and wherever it stands`, () => {
    const shown = spellings.flatMap((spelling) =>
      settings
        .map((setting) => setting.replace("X", spelling))
        .filter((text) => maskIdentifiers(text).text.includes(spelling)),
    );
    expect(shown).toEqual([]);
  });
}
