// Faults on request: Web API calls that fail in every way the network and Slack can fail, and doubled deliveries.
import type { Json } from "./json.ts";

export type Fault =
  /** HTTP 429 with Retry-After in seconds. */
  | { kind: "rate_limited"; retryAfter: number }
  | { kind: "http_500" }
  /** HTTP 200 with `ok: false` and this error. */
  | { kind: "slack_error"; error: string }
  /** The connection breaks before anything is stored. */
  | { kind: "drop" }
  /** Everything is stored, and the answer never arrives. */
  | { kind: "drop_after" }
  /** Nothing is stored and no answer ever comes. */
  | { kind: "hang" }
  | { kind: "delay"; ms: number };

interface FaultyCall {
  method: string;
  args: Json;
}

export interface Faults {
  /** On calls of a method or that a predicate picks, so many times (default 1). Returns how to take it back. */
  inject(on: string | ((call: FaultyCall) => boolean), fault: Fault, times?: number): () => void;
  clear(): void;
  /** The fault for this call, counted as used. */
  take(call: FaultyCall): Fault | undefined;
  /** True, or a choice by kind (`reaction_added`, `view_submission`, `slash_command` ...): delivered twice. */
  duplicateDeliveries: boolean | ((kind: string) => boolean);
  duplicateOrder: "at_once" | "in_sequence";
  isDuplicated(kind: string): boolean;
}

interface Planned {
  matches(call: FaultyCall): boolean;
  fault: Fault;
  left: number;
}

export function createFaults(): Faults {
  let planned: Planned[] = [];
  const faults: Faults = {
    duplicateDeliveries: false,
    duplicateOrder: "at_once",
    inject(on, fault, times = 1) {
      const matches = typeof on === "string" ? (call: FaultyCall) => call.method === on : on;
      const plan = { matches, fault, left: times };
      planned.push(plan);
      return () => {
        planned = planned.filter((each) => each !== plan);
      };
    },
    clear() {
      planned = [];
      faults.duplicateDeliveries = false;
      faults.duplicateOrder = "at_once";
    },
    take(call) {
      const plan = planned.find((each) => each.left > 0 && each.matches(call));
      if (plan === undefined) return undefined;
      plan.left -= 1;
      return plan.fault;
    },
    isDuplicated(kind) {
      const wish = faults.duplicateDeliveries;
      return typeof wish === "function" ? wish(kind) : wish;
    },
  };
  return faults;
}
