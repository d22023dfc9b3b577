// HTTP mode: signed POSTs to the app's request URL.
import { createHmac } from "node:crypto";
import { isJson, type Json } from "../json.ts";
import type { Answer, Delivery, Retry, Transport } from "./delivery.ts";

export interface HttpTarget {
  requestUrl: string;
  signingSecret: string;
  ackTimeoutMs: number;
}

export function createHttpTransport(target: HttpTarget): Transport {
  return {
    isConnected: () => true,
    async send(delivery, retry) {
      try {
        return await answerFrom(await post(target, contentOf(delivery), retry));
      } catch (error) {
        const isTimeout = error instanceof DOMException && error.name === "TimeoutError";
        return isTimeout ? { status: "timeout" } : { status: "not_connected" };
      }
    },
  };
}

interface Content {
  type: string;
  body: string;
}

const FORM = "application/x-www-form-urlencoded";

function contentOf(delivery: Delivery): Content {
  switch (delivery.type) {
    case "events_api":
      return { type: "application/json", body: delivery.body };
    case "interactive":
      return { type: FORM, body: new URLSearchParams({ payload: delivery.body }).toString() };
    case "slash_commands":
      return { type: FORM, body: new URLSearchParams(JSON.parse(delivery.body) as Record<string, string>).toString() };
  }
}

/** The signature takes the real time: the app compares it with its own clock. */
function post(target: HttpTarget, content: Content, retry: Retry | undefined): Promise<Response> {
  const seconds = String(Math.floor(Date.now() / 1000));
  const digest = createHmac("sha256", target.signingSecret).update(`v0:${seconds}:${content.body}`).digest("hex");
  return fetch(target.requestUrl, {
    method: "POST",
    headers: {
      "content-type": content.type,
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "x-slack-request-timestamp": seconds,
      "x-slack-signature": `v0=${digest}`,
      ...(retry && { "x-slack-retry-num": String(retry.number), "x-slack-retry-reason": retry.reason }),
    },
    body: content.body,
    signal: AbortSignal.timeout(target.ackTimeoutMs),
  });
}

async function answerFrom(response: Response): Promise<Answer> {
  const text = await response.text();
  if (response.status !== 200) return { status: "failed", detail: `HTTP ${response.status}: ${text.slice(0, 200)}` };
  return { status: "acked", body: bodyFrom(text) };
}

/** A slash command may be answered with plain text instead of JSON. */
function bodyFrom(text: string): Json {
  if (text.trim() === "") return {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (isJson(parsed)) return parsed;
  } catch {
    // Not JSON: it is the text itself.
  }
  return { text };
}

/** Slack's question when a request URL is entered; true when the app answers it. */
export async function verifyRequestUrl(target: HttpTarget): Promise<boolean> {
  const challenge = "local-challenge";
  const body = JSON.stringify({ token: "local-verification-token", challenge, type: "url_verification" });
  try {
    const response = await post(target, { type: "application/json", body }, undefined);
    return response.ok && (await response.text()).includes(challenge);
  } catch {
    return false;
  }
}
