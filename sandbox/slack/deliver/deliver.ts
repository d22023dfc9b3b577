// Delivering to the app: over sockets or HTTP, with retries for events, duplicates when asked, and a record of all.
import type { Faults } from "../faults.ts";
import type { Json } from "../json.ts";
import type { Answer, Attempt, Delivery, EnvelopeType, Retry, Transport } from "./delivery.ts";

export interface Deliverer {
  deliveries: Delivery[];
  /** An interaction or command: sent once; the answer is the app's ack. */
  ask(type: "interactive" | "slash_commands", kind: string, payload: Json): Promise<Answer>;
  /** An event: retried until acked or given up, in the background. */
  tell(kind: string, payload: Json): void;
  /** Sends an earlier delivery once more, as it was. Throws RangeError when there is none of that index. */
  redeliver(index: number): Promise<Answer>;
  /** Resolves when nothing is on its way to the app any more. */
  settled(): Promise<void>;
  close(): void;
}

export interface DelivererOptions {
  transport(): Transport;
  faults: Faults;
  now(): Date;
  retryDelaysMs: number[];
}

export function createDeliverer(options: DelivererOptions): Deliverer {
  const deliveries: Delivery[] = [];
  const pending = new Set<Promise<unknown>>();
  let isClosed = false;

  function track<T>(work: Promise<T>): Promise<T> {
    pending.add(work);
    const done = () => pending.delete(work);
    work.then(done, done);
    return work;
  }

  function record(type: EnvelopeType, kind: string, payload: Json): Delivery {
    const delivery = { index: deliveries.length, type, kind, body: JSON.stringify(payload), attempts: [] };
    deliveries.push(delivery);
    return delivery;
  }

  async function attempt(delivery: Delivery, retry?: Retry): Promise<Answer> {
    const at = options.now().toISOString();
    const answer = await options.transport().send(delivery, retry);
    const attempted: Attempt = { at, retry: retry?.number ?? 0, answer };
    delivery.attempts.push(attempted);
    return answer;
  }

  async function untilAcked(delivery: Delivery): Promise<void> {
    let answer = await attempt(delivery);
    for (const [index, delay] of options.retryDelaysMs.entries()) {
      if (answer.status === "acked" || isClosed) return;
      const reason = retryReason(answer);
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (isClosed) return;
      answer = await attempt(delivery, { number: index + 1, reason });
    }
  }

  /** Sends it, and a second time when faults ask for it; the first answer counts. */
  function sendWithDuplicates<T>(delivery: Delivery, send: () => Promise<T>): Promise<T> {
    const first = track(send());
    if (options.faults.isDuplicated(delivery.kind)) {
      const before = options.faults.duplicateOrder === "in_sequence" ? first : Promise.resolve();
      track(before.then(() => attempt(delivery))).catch(() => undefined);
    }
    return first;
  }

  return {
    deliveries,
    ask(type, kind, payload) {
      const delivery = record(type, kind, payload);
      return sendWithDuplicates(delivery, () => attempt(delivery));
    },
    tell(kind, payload) {
      const delivery = record("events_api", kind, payload);
      sendWithDuplicates(delivery, () => untilAcked(delivery)).catch(() => undefined);
    },
    redeliver(index) {
      const delivery = deliveries[index];
      if (delivery === undefined) return Promise.reject(new RangeError(`no delivery ${index}`));
      const isEvent = delivery.type === "events_api";
      return track(attempt(delivery, isEvent ? { number: 1, reason: "http_timeout" } : undefined));
    },
    async settled() {
      while (pending.size > 0) await Promise.allSettled([...pending]);
    },
    close() {
      isClosed = true;
    },
  };
}

function retryReason(answer: Answer): string {
  if (answer.status === "timeout") return "http_timeout";
  return answer.status === "failed" ? "http_error" : "connection_failed";
}
