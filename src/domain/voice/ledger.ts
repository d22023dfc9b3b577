// The answer ledger: every voice without an answer, a page at a time.
import type { Voice } from "./voice.ts";

export interface LedgerPage {
  voices: readonly Voice[];
  /** The first is 0. */
  page: number;
  /** Of all pages. */
  count: number;
}

export const PAGE_SIZE = 30;

export function lastPage(count: number): number {
  return Math.max(0, Math.ceil(count / PAGE_SIZE) - 1);
}
