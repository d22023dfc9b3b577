// A steady load of signed deliveries, open loop: each leaves at its time, however the ones before fare.
import { createHmac } from "node:crypto";

export interface Load {
  url: string;
  signingSecret: string;
  perSecond: number;
  seconds: number;
  /** The form-encoded body of the nth delivery. */
  body: (n: number) => string;
}

export interface Sent {
  n: number;
  /** By `performance.now()`. */
  sentAt: number;
  ackedAt: number;
  status: number;
}

export async function sendLoad({ url, signingSecret, perSecond, seconds, body }: Load): Promise<Sent[]> {
  const start = performance.now();
  const sent = Array.from({ length: perSecond * seconds }, async (_, n) => {
    await new Promise((resolve) => setTimeout(resolve, (n * 1000) / perSecond - (performance.now() - start)));
    const text = body(n);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = `v0=${createHmac("sha256", signingSecret).update(`v0:${timestamp}:${text}`).digest("hex")}`;
    const sentAt = performance.now();
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": timestamp,
        "x-slack-signature": signature,
      },
      body: text,
    });
    await response.arrayBuffer();
    return { n, sentAt, ackedAt: performance.now(), status: response.status };
  });
  return Promise.all(sent);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
