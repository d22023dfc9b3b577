// The kinds of identifier the gate knows, and what may be remembered of each.

export type IdentifierKind =
  | "resident-number" // 주민등록번호, 외국인등록번호
  | "passport"
  | "driver-licence"
  | "customs-code" // 개인통관고유부호
  | "card"
  | "account"
  | "phone"
  | "email"
  | "address"
  | "door-password"
  | "name"
  | "birth-date"
  | "order"
  | "invoice" // 송장번호
  | "member";

/** One masked place. `hashable` is there only for the kinds of which a keyed hash may be kept; it must never be stored as it is. */
export interface Found {
  readonly kind: IdentifierKind;
  readonly hashable?: string;
}

/** A stretch of the folded text that identifies a person, with what is shown instead. */
export interface Claim {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
  readonly mask: string;
  readonly hashable?: string;
}
