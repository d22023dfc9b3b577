// Deliveries: retries, duplicates, redeliveries, several sockets, timeouts and apps that are not there.
import type { App } from "@slack/bolt";
import { afterEach, describe, expect, test } from "vitest";
import { createSlack, type Slack, type SlackOptions } from "../../sandbox/slack/create-slack.ts";
import { HANA, type Mode, OPEN, QUIET, startBolt, startYard, until, yardOptions } from "./yard.ts";

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

async function yard(
  listen: (app: App) => void,
  mode: Mode = "socket",
  options: Partial<SlackOptions> = {},
): Promise<Slack> {
  const { slack, stop } = await startYard(listen, mode, options);
  running.push(stop);
  return slack;
}

async function lonely(options: Partial<SlackOptions> = {}): Promise<Slack> {
  const slack = await createSlack(yardOptions(options));
  running.push(() => slack.close());
  return slack;
}

const say = (slack: Slack, text: string) => slack.act({ kind: "message", as: HANA, channelId: OPEN, text });
const command = { kind: "command", as: HANA, channelId: OPEN, command: "/voice", text: "" } as const;

interface Heard {
  eventId: string;
  retry: number | undefined;
}

function listenTo(heard: Heard[]) {
  return (app: App) =>
    app.event("message", async ({ body, context }) => {
      heard.push({ eventId: body.event_id, retry: context.retryNum });
    });
}

describe.each<Mode>(["socket", "http"])("in %s mode", (mode) => {
  test("a duplicated event arrives twice with one event_id", async () => {
    const heard: Heard[] = [];
    const slack = await yard(listenTo(heard), mode);
    slack.faults.duplicateDeliveries = (kind) => kind === "message";
    await say(slack, "hello");
    await until(() => heard.length === 2);
    expect(new Set(heard.map((each) => each.eventId)).size).toBe(1);
  });

  test("a redelivered event carries the same bytes and a retry number", async () => {
    const heard: Heard[] = [];
    const slack = await yard(listenTo(heard), mode);
    await say(slack, "hello");
    await slack.settled();
    expect(await slack.redeliver(0)).toMatchObject({ status: "acked" });
    await until(() => heard.length === 2);
    expect(heard[1]?.eventId).toBe(heard[0]?.eventId);
    expect(Number(heard[1]?.retry)).toBe(1);
  });

  test("a command that nobody acks times out", async () => {
    const slack = await yard((app) => app.command("/voice", async () => {}), mode, { ackTimeoutMs: 60 });
    expect(await slack.act(command)).toEqual({ ok: false, error: "operation_timeout" });
  });
});

test("an event that HTTP refuses is retried with the same id until it is taken", async () => {
  const heard: Heard[] = [];
  const slack = await lonely({ retryDelaysMs: [5, 5, 400] });
  slack.setHttp("http://127.0.0.1:9/nobody");
  await say(slack, "hello");
  await until(() => slack.deliveries[0]?.attempts.length === 3);
  const app = await startBolt(slack, "http", listenTo(heard));
  running.push(async () => void (await app.stop()));
  await until(() => heard.length === 1, 3000);
  await slack.settled();
  expect(Number(heard[0]?.retry)).toBe(3);
  const answers = slack.deliveries[0]?.attempts.map((attempt) => [attempt.retry, attempt.answer.status]);
  expect(answers).toEqual([
    [0, "not_connected"],
    [1, "not_connected"],
    [2, "not_connected"],
    [3, "acked"],
  ]);
});

test("while the app is away commands fail, events are lost and reactions stay", async () => {
  const slack = await lonely({ retryDelaysMs: [1, 1, 1] });
  expect(slack.isConnected()).toBe(false);
  expect(await slack.act(command)).toEqual({ ok: false, error: "dispatch_failed" });
  const { ts = "" } = await say(slack, "hello");
  await slack.act({ kind: "react", as: HANA, channelId: OPEN, ts, name: "eyes" });
  await slack.settled();
  expect(slack.deliveries.map((each) => each.attempts.length)).toEqual([1, 4, 4]);
  const heard: Heard[] = [];
  const app = await startBolt(slack, "socket", listenTo(heard));
  running.push(() => app.stop().then(() => undefined));
  await slack.settled();
  expect(heard).toEqual([]);
  expect(slack.messages(OPEN)[0]?.reactions).toEqual([{ name: "eyes", userIds: [HANA] }]);
});

test("several connections take turns", async () => {
  const [first, second]: Heard[][] = [[], []];
  const slack = await yard(listenTo(first ?? []));
  const app = await startBolt(slack, "socket", listenTo(second ?? []));
  running.unshift(() => app.stop().then(() => undefined));
  for (const text of ["a", "b", "c", "d"]) await say(slack, text);
  await until(() => (first?.length ?? 0) + (second?.length ?? 0) === 4);
  expect([first?.length, second?.length]).toEqual([2, 2]);
});

test("after a refresh the app comes back on a new socket and hears on", async () => {
  const heard: Heard[] = [];
  const slack = await yard(listenTo(heard));
  slack.refreshSockets();
  await until(() => !slack.isConnected());
  await until(() => slack.isConnected());
  await say(slack, "hello");
  await until(() => heard.length === 1);
});

test("events outside the subscription or the app's channels are not sent at all", async () => {
  const slack = await lonely();
  await slack.act({ kind: "message", as: HANA, channelId: QUIET, text: "quiet" });
  slack.admin.archiveChannel(QUIET);
  expect(slack.deliveries).toEqual([]);
});

test("changes reach the app as message_changed, message_deleted, file_share and renames", async () => {
  const slack = await lonely({ retryDelaysMs: [] });
  const { ts = "" } = await say(slack, "first");
  await slack.act({ kind: "edit", as: HANA, channelId: OPEN, ts, text: "second" });
  await slack.act({ kind: "delete", as: HANA, channelId: OPEN, ts });
  const base64 = Buffer.from("x").toString("base64");
  const { fileId = "" } = await slack.act({ kind: "upload", as: HANA, name: "a.png", mimetype: "image/png", base64 });
  await slack.act({ kind: "message", as: HANA, channelId: OPEN, text: "", fileIds: [fileId] });
  slack.admin.renameChannel(OPEN, "voices-new");
  slack.admin.changePerson(HANA, { name: "Hana Kim" });
  const events = slack.deliveries.map((each) => (JSON.parse(each.body) as { event: object }).event);
  expect(events).toMatchObject([
    { type: "message", text: "first", ts },
    {
      subtype: "message_changed",
      hidden: true,
      channel: OPEN,
      message: { ts, text: "second", edited: { user: HANA } },
      previous_message: { text: "first" },
    },
    { subtype: "message_deleted", deleted_ts: ts, previous_message: { text: "second" } },
    {
      subtype: "file_share",
      files: [{ id: fileId, mimetype: "image/png", url_private: expect.stringContaining("/files/") }],
    },
    { type: "channel_rename", channel: { id: OPEN, name: "voices-new" } },
    { type: "user_change", user: { id: HANA, real_name: "Hana Kim" } },
  ]);
});
