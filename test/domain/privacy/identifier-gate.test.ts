// What holds for every text: masking twice is masking once, nothing else changes, nothing takes long.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskIdentifiers } from "../../../src/domain/privacy/identifier-gate.ts";
import { readMarked } from "./marked-sentences.ts";
import { harmless, identifying } from "./sentences/index.ts";

const PIECES = [
  ..."0123456789 -./,:()[]<>{}*#@_|\"'%&\\\n",
  ...[
    "010",
    "1234",
    "5678",
    "880123",
    "공일공",
    "일",
    "이",
    "다시",
    "８８",
    "①",
    "\u200b",
    "\u0301",
    "\ue007",
    "😀",
    "👩‍🚀",
    "1️⃣",
  ],
  ...[
    "서울 마포구",
    "월드컵북로 12",
    "101동",
    "302호",
    "아파트",
    "주소",
    "배송지",
    "홍길동",
    "김",
    "님",
    "고객님",
    "성함",
    "이름:",
    "씨",
  ],
  ...[
    "주문번호",
    "송장",
    "회원번호",
    "아이디",
    "계좌",
    "국민은행",
    "카드",
    "여권",
    "통관부호",
    "P",
    "M",
    "면허",
    "주민번호",
    "전화",
  ],
  ...[
    "현관",
    "비번",
    "비밀번호는",
    "생일",
    "년",
    "월",
    "일생",
    "원",
    "개",
    "a@b.kr",
    "골뱅이",
    "네이버",
    "닷컴",
    "at",
    "name:",
    "John",
  ],
  ...[
    "[전화번호]",
    "***",
    "홍*동",
    "주문 #…1234",
    "19**-**-**",
    "[이메일]",
    "%ED%99%8D",
    "&#48;",
    "\\u0030",
    "<mailto:",
    "<@U012345678>",
    "<#C024BE7LR|",
    "<#",
  ],
  ...["👉", "→", "【", "】", ";", ", 김가온", ", 48291", "金哲洙", "é", "셨어요", "호출", "래미안", "103-1204"],
];
const jumble = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));
const sentence = fc.constantFrom(
  ...Object.values(identifying).flatMap((sentences) => sentences.map((marked) => readMarked(marked).input)),
  ...harmless,
);
const thread = fc.array(fc.oneof(sentence, jumble), { maxLength: 5 }).map((parts) => parts.join("\n"));
const anything = fc.oneof(
  jumble,
  thread,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 100 }),
);

describe("for every text", () => {
  test("masking what is masked finds nothing and changes nothing", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = maskIdentifiers(text);
        expect(maskIdentifiers(once.text)).toEqual({ text: once.text, found: [] });
      }),
      { numRuns: 3000 },
    );
  });

  test("nothing found means nothing changed", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: masked, found } = maskIdentifiers(text);
        expect(masked === text).toBe(found.length === 0);
      }),
      { numRuns: 1000 },
    );
  });

  test("any sequence of 16-bit units is read without an error, halves of surrogate pairs too", () => {
    const half = fc.integer({ min: 0xd7f0, max: 0xe010 });
    const unit = fc.oneof(half, fc.nat(0xffff), fc.nat(0x7f)).map((code) => String.fromCharCode(code));
    const broken = fc
      .array(fc.oneof(unit, fc.constantFrom(...PIECES)), { maxLength: 60 })
      .map((units) => units.join(""));
    fc.assert(
      fc.property(broken, (text) => {
        const once = maskIdentifiers(text);
        expect(maskIdentifiers(once.text)).toEqual({ text: once.text, found: [] });
      }),
      { numRuns: 3000 },
    );
  });

  test("no surrogate pair is torn apart", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(() => encodeURIComponent(maskIdentifiers(text).text)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

test("what surrounds an identifier comes back byte for byte", () => {
  const around = fc.constantFrom(
    "ＡＢＣ ㅋㅋ ",
    "e\u0301té 👩‍🚀 ",
    "가\u200b나 ",
    "%41 &amp; ",
    "½ ㎏ ① ",
    "\u1112\u1161\u11ab\u1100\u1173\u11af ",
  );
  fc.assert(
    fc.property(around, around, (before, after) => {
      expect(maskIdentifiers(`${before}010-1234-5678 ${after}`).text).toBe(`${before}[전화번호] ${after}`);
    }),
  );
});

describe("what is remembered of an identifier", () => {
  test("is the same for every spelling of one telephone number", () => {
    for (const text of [
      "010-1234-5678",
      "+82 10 1234 5678",
      "공일공 일이삼사 오육칠팔",
      "０１０．１２３４．５６７８",
      "010 다시 1234 다시 5678",
    ]) {
      expect(maskIdentifiers(text).found).toEqual([{ kind: "phone", hashable: "01012345678" }]);
    }
  });

  test("is the same for every spelling of one e-mail address", () => {
    for (const text of ["Hong@Naver.com", "hong 골뱅이 네이버 닷컴", "hong%40naver.com", "hong (at) naver dot com"]) {
      expect(maskIdentifiers(text).found).toEqual([{ kind: "email", hashable: "hong@naver.com" }]);
    }
  });

  test("is nothing for the kinds that may never be kept", () => {
    const text = "880123-1234567 M12345678 P123456789012 4111-1111-1111-1111 면허 11-24-123456-78 현관 비번 #1234*";
    const { found } = maskIdentifiers(text);
    expect(found.map(({ kind }) => kind)).toEqual([
      "resident-number",
      "passport",
      "customs-code",
      "card",
      "driver-licence",
      "door-password",
    ]);
    expect(found.every((entry) => entry.hashable === undefined)).toBe(true);
  });
});

describe("hostile text", () => {
  const seeds = [
    ..."0189 a가김-.@#*(%&\\\n",
    ...[
      "010-",
      "1 2 ",
      "a@",
      "a.",
      "a-",
      "@a",
      "%ED",
      "&#4",
      "\\u",
      "공일",
      "일이삼",
      "다시 ",
      "010 1234 ",
      "서울 ",
      "서울 마포구 ",
      "가로 1 ",
      "동 ",
      "1동 ",
    ],
    ...[
      "주소 ",
      "주문번호 ",
      "주문번호 1-",
      "아이디 a",
      "이름 ",
      "name: a ",
      "김이 ",
      "김님",
      "현관 ",
      "비번 #",
      "비번 12 ",
      "생일 ",
      "19-1-",
      "A1-",
      "1-1-",
      "02-345-",
      "one ",
      "환자 김",
      "고객 김하늘, ",
      "현관 비번 가 ",
      "안녕하세요 주문한 ",
      "regards,\nKim ",
      "unit 1 ",
      "1 Centum ",
      "주민 뒤 ",
      "카드 1234 ",
      "<mailto:a@",
      "[전화번호]",
      "이름이",
      "김가온, ",
      "김*온, ",
      "주문번호 12345, ",
      "신창리 123-4 ",
      "래미안 ",
      "<#C024",
      "金マ-",
      "👉",
    ],
  ];

  test.each(seeds)("30,000 characters of %j take no longer than reading them", (seed) => {
    const short = duration(seed.repeat(Math.ceil(3_000 / seed.length)));
    const long = duration(seed.repeat(Math.ceil(30_000 / seed.length)));
    expect(long).toBeLessThan(Math.max(40 * short, 500));
    expect(long).toBeLessThan(2_000);
  });
});

/** The shortest of three runs, in milliseconds. */
function duration(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    maskIdentifiers(text);
    return performance.now() - start;
  });
  return Math.min(...runs);
}
