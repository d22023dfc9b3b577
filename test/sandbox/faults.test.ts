// Faults of the Web API, seen by a real WebClient: which calls fail, what is stored, and how often it tries.
import { LogLevel, WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSlack, type Fault, type Slack } from "../../sandbox/slack/create-slack.ts";
import { callApi, OPEN, yardOptions } from "./yard.ts";

let slack: Slack;

beforeEach(async () => {
  slack = await createSlack(yardOptions());
});
afterEach(() => slack.close());

function client(retries: number): WebClient {
  return new WebClient("xoxb-yard", {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries, minTimeout: 5, maxTimeout: 5 },
    timeout: 500,
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
  });
}

const post = (retries: number) => client(retries).chat.postMessage({ channel: OPEN, text: "hello" });

describe("one fault, no retry", () => {
  test.each<[Fault, string, number]>([
    [{ kind: "rate_limited", retryAfter: 7 }, "slack_webapi_rate_limited_error", 0],
    [{ kind: "http_500" }, "slack_webapi_http_error", 0],
    [{ kind: "slack_error", error: "internal_error" }, "slack_webapi_platform_error", 0],
    [{ kind: "drop" }, "slack_webapi_request_error", 0],
    [{ kind: "drop_after" }, "slack_webapi_request_error", 1],
    [{ kind: "hang" }, "slack_webapi_request_error", 0],
    [{ kind: "delay", ms: 700 }, "slack_webapi_request_error", 1],
  ])("%o ends in %s with %i stored", async (fault, code, stored) => {
    slack.faults.inject("chat.postMessage", fault);
    await expect(post(0)).rejects.toMatchObject({ code });
    if (fault.kind === "delay") await new Promise((resolve) => setTimeout(resolve, 400));
    expect(slack.messages(OPEN)).toHaveLength(stored);
    await post(0);
    expect(slack.messages(OPEN)).toHaveLength(stored + 1);
  });
});

test("a lost answer and a retry make two messages: the duplicate that the outbox must prevent", async () => {
  slack.faults.inject("chat.postMessage", { kind: "drop_after" });
  await post(1);
  expect(slack.messages(OPEN)).toHaveLength(2);
});

test("a fault chosen by its arguments lasts as often as asked, or until taken back", async () => {
  const isLoud = (call: { args: Record<string, unknown> }) => call.args["text"] === "loud";
  const takeBack = slack.faults.inject(isLoud, { kind: "slack_error", error: "fatal_error" }, Number.POSITIVE_INFINITY);
  const say = (text: string) => callApi(slack, "chat.postMessage", { channel: OPEN, text });
  expect(await say("quiet")).toMatchObject({ ok: true });
  expect(await say("loud")).toEqual({ ok: false, error: "fatal_error" });
  expect(await say("loud")).toEqual({ ok: false, error: "fatal_error" });
  takeBack();
  expect(await say("loud")).toMatchObject({ ok: true });
});

test("with rate limits on, a burst into one channel meets 429", async () => {
  await slack.close();
  slack = await createSlack(yardOptions({ rateLimits: true }));
  for (let sent = 0; sent < 4; sent += 1) await post(0);
  await expect(post(0)).rejects.toMatchObject({
    code: "slack_webapi_rate_limited_error",
    retryAfter: expect.any(Number),
  });
  expect(slack.messages(OPEN)).toHaveLength(4);
});

test("web-api's own upload helper works against it", async () => {
  await client(0).filesUploadV2({
    channel_id: OPEN,
    content: "a,b\n1,2",
    filename: "report.csv",
    initial_comment: "the report",
  });
  expect(slack.messages(OPEN)).toMatchObject([{ text: "the report", files: [{ name: "report.csv", size: 7 }] }]);
});
