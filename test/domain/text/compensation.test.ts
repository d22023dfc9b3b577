// Which reasons are nothing but compensation, and which explain something, however little.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCompensationOnly } from "../../../src/domain/text/compensation.ts";

const ONLY = [
  "불편을 드려 죄송합니다. 적립금 5,000원을 지급해 드렸습니다.",
  "적립금을 드렸습니다.",
  "쿠폰을 발급해 드렸습니다.",
  "쿠폰 발급해 드렸어요!",
  "쿠폰을 보내 드렸어요~",
  "고객님께 5천원 쿠폰을 보내드렸습니다.",
  "사과의 뜻으로 1만원 할인 쿠폰을 드립니다.",
  "사과의 의미로 적립금 3000원을 넣어 드렸어요.",
  "환불해 드렸습니다.",
  "전액 환불해 드렸습니다.",
  "전액 환불 처리해 드렸습니다. 죄송합니다.",
  "결제 금액을 전액 환불해 드렸어요.",
  "배송비를 환불해 드렸습니다.",
  "결제를 취소하고 환불해 드렸습니다.",
  "포인트 1,000점을 적립해 드렸습니다.",
  "포인트 2000p 지급 완료했습니다.",
  "마일리지를 추가로 적립해 드리겠습니다.",
  "상품권을 보내 드릴게요.",
  "상품권 1만원권을 보내드렸습니다.",
  "사은품을 함께 보내 드렸습니다.",
  "보상으로 쿠폰을 드렸습니다.",
  "보상 차원에서 적립금을 지급했습니다.",
  "보상해 드렸습니다.",
  "보상해 드릴 예정입니다.",
  "할인해 드렸습니다.",
  "10% 할인 쿠폰을 지급해 드렸습니다.",
  "불편을 끼쳐 드려 대단히 죄송합니다. 소정의 적립금을 지급해 드렸습니다.",
  "불편을 드려 죄송한 마음으로 쿠폰을 보내 드렸습니다.",
  "심려를 끼쳐 드려 진심으로 사과드립니다. 포인트를 지급해 드렸습니다.",
  "이용에 불편을 드려 죄송합니다. 쿠폰 지급해 드렸습니다. 감사합니다.",
  "안녕하세요 고객님. 불편을 드려 죄송합니다. 적립금을 드렸습니다.",
  "기다리게 해 드려 죄송합니다. 쿠폰을 보내드렸습니다.",
  "정말 죄송합니다. 5,000원 적립금 드렸어요ㅠㅠ",
  "쿠폰을 드렸으며 마이페이지에서 확인하실 수 있습니다.",
  "쿠폰을 지급해 드렸습니다. 확인해 주세요.",
  "적립금을 넣어 드렸습니다. 너그러운 양해 부탁드립니다.",
  "적립금을 지급해 드렸습니다. 다음 구매 시 사용하실 수 있습니다.",
  "환불을 3일 이내에 처리해 드리겠습니다.",
  "기프티콘을 보내 드렸습니다.",
  "위로금을 지급했습니다.",
  "환불과 쿠폰을 드렸습니다.",
  "고객님 계정에 적립금 5,000원이 지급되었습니다.",
  "쿠폰이 발급됐습니다.",
  "적립금을 드렸습니다".normalize("NFD"),
  "We gave you a coupon.",
  "We have issued a $10 coupon to your account.",
  "We apologize for the inconvenience and have issued a $10 coupon to your account.",
  "Sorry for the inconvenience. We refunded your order.",
  "We’re sorry for the trouble this has caused. We've added 500 points to your account.",
  "We have processed a full refund.",
  "A full refund has been issued.",
  "Your refund has been processed. Thank you for your patience.",
  "We will refund you within 3 business days.",
  "As an apology, we added a 5,000 won voucher to your account.",
  "We sent you a gift card as a gesture of goodwill.",
  "We are very sorry for the delay, and have given you 1,000 points.",
  "You have been compensated with a voucher.",
  "We have credited your account. Please accept our apologies.",
  "Please enjoy the coupon we sent you today!",
];

const MORE = [
  "환불은 3일 이내에 처리해 드리겠습니다.",
  "포인트는 주문 금액의 1%가 적립됩니다.",
  "포인트가 배송 완료 후 적립됩니다.",
  "적립금은 결제 완료 후 7일 이내에 지급됩니다.",
  "쿠폰은 1장만 발급됩니다.",
  "무료 배송은 3만원까지 제공됩니다.",
  "The refund is processed within 5 business days.",
  "Points are credited after delivery.",
  "Your order was sent today, and we added a coupon.",
  "Your payment was processed with the coupon.",
  "결제 금액에 할인이 적용되었습니다.",
  "환불은 이미 완료되었습니다.",
  "결제는 포인트로 진행되었습니다.",
  "You paid with points.",
  "The discount was already applied to your order.",
  "I've applied a 10% discount to your next order.",
  "",
  "   ",
  "쿠폰 조건이 바뀐 것을 알리지 못했습니다. 적립금을 드렸습니다.",
  "시스템 오류로 결제가 두 번 되어 환불해 드렸습니다.",
  "오류로 적립금이 빠져 다시 지급해 드렸습니다.",
  "재고가 없어 환불해 드렸습니다.",
  "재고가 모두 나가서 전액 환불해 드렸습니다. 죄송합니다.",
  "배송이 늦어져 쿠폰을 드렸습니다.",
  "입점사 사정으로 출고가 늦었습니다. 쿠폰을 보내 드렸습니다.",
  "행사가 끝나 쿠폰이 보이지 않았습니다. 새 쿠폰을 보내 드렸습니다.",
  "쿠폰이 만료되어 새로 발급해 드렸습니다.",
  "쿠폰을 드리지 못합니다.",
  "환불해 드릴 수 없습니다.",
  "환불이 불가합니다.",
  "환불이 안 됩니다.",
  "환불은 되지 않습니다.",
  "적립금은 드리지 않습니다.",
  "쿠폰 사용 기간이 지났습니다.",
  "쿠폰은 한 번만 쓸 수 있습니다.",
  "쿠폰을 쓸 수 있습니다.",
  "쿠폰을 사용하실 수 있습니다.",
  "쿠폰은 마이페이지에서 확인하실 수 있습니다.",
  "적립금은 구매 확정 뒤에 지급됩니다.",
  "환불은 카드사에 따라 3일에서 5일이 걸립니다.",
  "환불이 늦어져 죄송합니다.",
  "불편을 드려 죄송합니다.",
  "죄송합니다. 확인해 보겠습니다.",
  "감사합니다.",
  "쿠폰",
  "적립금 5,000원",
  "환불해 주세요",
  "쿠폰을 보내 주세요.",
  "쿠폰을 드릴까요?",
  "환불해 드렸습니까?",
  "환불해 달라고 하셨습니다.",
  "고객님이 쿠폰을 달라고 하세요.",
  "저희 실수로 쿠폰이 빠졌고, 다시 넣어 드렸습니다.",
  "주소가 잘못 적혀 반송되었습니다. 배송비를 환불해 드렸습니다.",
  "중복으로 결제되어 한 건을 취소하고 환불해 드렸습니다.",
  "가격이 잘못 표시되었습니다. 차액을 환불해 드렸습니다.",
  "고쳤습니다. 쿠폰도 드렸습니다.",
  "오늘 배포로 고쳤고, 적립금을 드렸습니다.",
  "정책이 바뀌어 적립금이 줄었습니다.",
  "교환해 드렸습니다.",
  "새 상품을 보내 드렸습니다.",
  "안내해 드렸습니다.",
  "쿠폰 시스템을 점검하는 중이라 적립금을 먼저 드렸습니다.",
  "적립금이 두 번 들어가 한 번을 거두었습니다.",
  "포장이 약해 깨졌습니다. 전액 환불해 드렸습니다.",
  "기사님이 다른 집에 두고 가셨습니다. 환불해 드렸습니다.",
  "7월 1일부터 쿠폰 조건이 바뀌었습니다.",
  "We changed the conditions without saying so. We gave you a coupon.",
  "The payment went through twice because of a bug, so we refunded it.",
  "The item was out of stock, so we refunded your order.",
  "Due to a system error your coupon was not applied. We have issued a new one.",
  "We cannot refund this order.",
  "We can't give you a coupon.",
  "The coupon expired yesterday.",
  "The coupon can be used on your next order.",
  "You can use the coupon.",
  "Coupons cannot be combined.",
  "No refund was given.",
  "Sorry for the inconvenience.",
  "Thank you for your patience.",
  "We fixed the bug and added 500 points.",
  "The courier lost the parcel. We have refunded you in full.",
  "Your bank takes five days to show the refund.",
  "Would you like a refund?",
  "The price was shown wrongly. We refunded the difference.",
  "We sent the parcel today.",
  "Points are given after the purchase is confirmed.",
];

test.each(ONLY)("%s", (reason) => {
  expect(isCompensationOnly(reason)).toBe(true);
});

test.each(MORE)("not %s", (reason) => {
  expect(isCompensationOnly(reason)).toBe(false);
});

test("an explanation before or after makes it more than compensation", () => {
  for (const reason of ONLY) {
    expect(isCompensationOnly(`쿠폰 조건이 바뀐 것을 알리지 못했습니다. ${reason}`), reason).toBe(false);
    expect(isCompensationOnly(`${reason} The stock ran out.`), reason).toBe(false);
  }
});

test("an apology before or after changes nothing", () => {
  for (const reason of ONLY) {
    expect(isCompensationOnly(`불편을 드려 죄송합니다. ${reason}`), reason).toBe(true);
    expect(isCompensationOnly(`${reason}\nWe are sorry for the inconvenience.`), reason).toBe(true);
  }
});

describe("for every text", () => {
  test("it never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void isCompensationOnly(text)));
  });

  test("a long one takes no time", () => {
    for (const piece of [
      "쿠폰",
      "쿠폰 ",
      "불편을 드려 ",
      "정말 ",
      "so ",
      "sorry for ",
      "적립금이나",
      "we ",
      "5,000",
      "드",
    ]) {
      const text = `${piece.repeat(20_000 / piece.length)}값`;
      const begun = performance.now();
      isCompensationOnly(text);
      expect(performance.now() - begun, piece).toBeLessThan(1000);
    }
  });
});
