// Sentences with the company's own numbers: orders, parcels, members. The patterned ones need an admin's pattern.

export const orders: readonly string[] = [
  "주문번호 «order:20261120-0001234⇒주문 #…1234» 배송 언제 와요",
  "주문번호: «order:20261120-0005678⇒주문 #…5678»",
  "주문 번호는 «order:2026112012345678⇒주문 #…5678»입니다",
  "주문번호가 «order:ORD-2026-99881⇒주문 #…9881»인데 취소해주세요",
  "order no. «order:A1B2C3D4E5⇒주문 #…D4E5»",
  "order number: «order:100200300⇒주문 #…0300» cancelled twice",
  '{"order_id":"«order:20261120-777888⇒주문 #…7888»"}',
  "?orderNo=«order:20261120777888⇒주문 #…7888»&tab=2",
  "주문번호 «order:２０２６１１２０－０００１２３４⇒주문 #…1234»요",
  "주문번호 «order:20261120 — 0001234⇒주문 #…1234» 복사가 이상하게 됨",
  "주문번호 확인 부탁드려요 «order:20261120-0009999⇒주문 #…9999»",
  "«order:20261120-0004321⇒주문 #…4321» 주문건 교환",
  "주문 #«order:1048576⇒주문 #…76» 누락",
  "주문번호(«order:NV20261120334455⇒주문 #…4455») 조회 안됨",
  "주문번호 «order:12345⇒주문 #…45» 이거 하나요",
  "오더번호 «order:88776655⇒주문 #…6655» 확인요",
];

export const invoices: readonly string[] = [
  "송장번호 «invoice:123456789012⇒송장 #…9012» 조회가 안돼요",
  "송장번호: «invoice:1234-5678-9012⇒송장 #…9012»",
  "운송장 «invoice:6012345678901⇒송장 #…8901» 우체국입니다",
  "운송장번호가 «invoice:EB123456789KR⇒송장 #…89KR»로 나와요",
  "CJ대한통운 «invoice:556677889900⇒송장 #…9900» 이틀째 그대로",
  "한진택배 «invoice:4567-8901-2345⇒송장 #…2345»",
  "송장 «invoice:１２３４５６７８９０１２⇒송장 #…9012» 분실 같아요",
  "tracking number «invoice:1Z999AA10123456784⇒송장 #…6784»",
  "«invoice:123456789012⇒송장 #…9012» 송장번호가 조회 불가",
  "송장번호 롯데택배 «invoice:2345 6789 0123⇒송장 #…0123»이요",
  "등기번호 «invoice:1122334455667⇒송장 #…5667»",
];

export const members: readonly string[] = [
  "회원번호 «member:1002003⇒회원 #…03»입니다",
  "회원번호: «member:M-00123456⇒회원 #…3456»",
  "회원 ID «member:hong1234⇒회원 #…1234» 정지 풀어주세요",
  "아이디 «member:gildong88⇒회원 #…ng88»로 로그인이 안돼요",
  "아이디는 «member:hong_gd⇒회원 #…gd»예요",
  "제 아이디가 «member:sky2580⇒회원 #…80»인데 탈퇴됐대요",
  "member id: «member:MB20261234⇒회원 #…1234»",
  "회원아이디=«member:user9876⇒회원 #…9876»",
  "customer_id: «member:55667788⇒회원 #…7788»",
  "고객번호 «member:77889900⇒회원 #…9900» 등급 확인",
];

/** Read with the patterns ORD-########, 20######-#######, INV@@######## and MB-######. */
export const patterned: readonly string[] = [
  "«order:ORD-12345678⇒주문 #…5678» 언제 오나요",
  "«order:ord-12345678⇒주문 #…5678»이 안 왔어요",
  "«order:20261120-0001234⇒주문 #…1234» 교환해주세요",
  "«order:20261120 0001234⇒주문 #…1234» 교환이요",
  "«order:ORD－１２３４５６７８⇒주문 #…5678»",
  "«invoice:INVKR20261234⇒송장 #…1234» 분실",
  "«member:MB-123456⇒회원 #…3456» 고객 등급",
  "사진 «order:ORD-12345678⇒주문 #…5678»_불량.jpg",
  "https://shop.example.com/orders/«order:ORD-12345678⇒주문 #…5678»?tab=1",
];
