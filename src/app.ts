// Wires everything together: the one place that knows all the parts. Starts, ticks, and stops.
import { randomUUID } from "node:crypto";
import { App as BoltApp, type CodedError, HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import { schedule } from "node-cron";
import PgBoss from "pg-boss";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { type Database, openDatabase } from "./db/connect.ts";
import { DEFAULT_WORK_CALENDAR } from "./domain/calendar/work-calendar.ts";
import type { MemberId, WorkspaceId } from "./domain/ids.ts";
import { readOrMakeHashSecret } from "./hash-secret.ts";
import { slackLogger } from "./log.ts";
import { BOSS_OPTIONS } from "./outbox/jobs.ts";
import { recoverAfterCrash } from "./outbox/recover.ts";
import { createRunner } from "./outbox/runners/runners.ts";
import type { Stage } from "./outbox/runners/stage.ts";
import { createWorker, prepareQueues, type Worker } from "./outbox/worker.ts";
import { tick } from "./schedule/tick.ts";
import { createChannels } from "./slack/channels.ts";
import { createClients, INTERACTIVE_OPTIONS, type SlackClients } from "./slack/client.ts";
import type { Desk } from "./slack/handlers/desk.ts";
import { listen } from "./slack/listen.ts";
import { createPace, type Pace } from "./slack/pace.ts";
import { reconcile } from "./slack/reconcile.ts";
import { meetWorkspace } from "./usecases/workspace/meet-workspace.ts";
import type { World } from "./usecases/world.ts";

export interface AppOptions {
  config: Config;
  log: Logger;
  /** Opened already, and closed by whoever opened it; otherwise the config says where it is. */
  database?: Database;
  /** For the sandbox's past and for tests; leases and retries keep to real time. */
  clock?: () => Date;
  pace?: Pace;
  /** False: nothing runs by itself until `run`; `worker.drain` and `tick` do it by hand. */
  runsByItself?: boolean;
}

export interface RunningApp {
  world: World;
  database: Database;
  workspaceId: WorkspaceId;
  worker: Worker;
  /** Starts the worker and the minute's tick. */
  run(): void;
  /** Waits for the deliveries being handled. */
  settle(): Promise<void>;
  /** What the minute's tick does, at once. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * @throws {DatabaseUnreachable | DataDirectoryInUse | MigrationRefused | MigrationFailed} from the database
 * @throws web-api's errors when Slack refuses the tokens or does not answer
 */
export async function startApp(options: AppOptions): Promise<RunningApp> {
  const { config, log, clock = () => new Date(), runsByItself = true } = options;
  const clients = createClients(config.slack.botToken, config.slack.apiUrl, log);
  const auth = await meetSlack(clients);
  const database = options.database ?? (await openConfigured(config, log));
  const closers: (() => Promise<unknown>)[] = options.database ? [] : [() => database.close()];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const boss = await startBoss(database, log);
    closers.push(() => boss.stop({ graceful: false, wait: true }));
    const channels = createChannels(
      clients.background,
      { voice: config.voiceChannel, planner: config.plannerChannel },
      log,
    );
    await channels.refresh();
    const calendar = { ...DEFAULT_WORK_CALENDAR, timeZone: config.timeZone };
    const { prisma } = database;
    // A commit wakes the worker, and the worker's reconciler needs the world that commits: one of the two comes later.
    const world: World = { prisma, boss, clock, newId: randomUUID, calendar, wake: (kinds) => worker.wake(kinds) };
    if (database.kind === "embedded" && config.identifierHashSecret === undefined && !options.database) {
      await readOrMakeHashSecret(config.database.directory);
    }
    const { workspaceId, workspaceUrl } = auth;
    const language = config.language;
    const desk: Desk = {
      world,
      workspaceId,
      client: clients.interactive,
      channels,
      language,
      log,
      languages: new Map(),
      underWay: new Set(),
    };
    const pace = options.pace ?? createPace();
    const stage: Stage = { prisma, clock, calendar, slack: clients, channels, pace, language, workspaceUrl, log };
    const runner = createRunner(stage, () => reconcile(desk, clients));
    const worker = createWorker({ boss, prisma, run: runner, log });
    await meetWorkspace(world, auth);
    const bolt = await startBolt(config, desk, log);
    const settle = async () => {
      while (desk.underWay.size > 0) await Promise.allSettled(desk.underWay);
    };
    closers.push(settle, () => bolt.stop());
    let minute = 0;
    const tickNow = async () => {
      await channels.refresh();
      const planner = channels.planner();
      const digest = planner.kind === "ready" ? { workspaceId, channelId: planner.channelId } : null;
      await tick(world, { workspaceId, digest }, minute++);
    };
    const run = () => void closers.push(...runByItself(worker, tickNow, log));
    if (runsByItself) run();
    for (const role of ["voice", "planner"] as const) {
      if (channels[role]().kind !== "ready")
        log.warn({ channel: role, state: channels[role]() }, "a channel is missing");
    }
    return { world, database, workspaceId, worker, run, settle, tick: tickNow, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Met {
  workspaceId: WorkspaceId;
  name: string;
  botUserId: MemberId;
  workspaceUrl: string;
}

async function meetSlack(clients: SlackClients): Promise<Met> {
  const auth = await clients.background.auth.test();
  return {
    workspaceId: auth.team_id as WorkspaceId,
    name: auth.team ?? "",
    botUserId: auth.user_id as MemberId,
    workspaceUrl: auth.url ?? "https://slack.com/",
  };
}

function openConfigured({ database }: Config, log: Logger): Promise<Database> {
  return openDatabase({
    databaseUrl: database.url,
    dataDir: database.directory,
    onError: (error) => log.error({ err: error }, "the database connection failed"),
  });
}

async function startBoss(database: Database, log: Logger): Promise<PgBoss> {
  const executeSql = (text: string, values: unknown[]) => database.pool.query(text, values);
  const boss = new PgBoss({ ...BOSS_OPTIONS, db: { executeSql } });
  boss.on("error", (error) => log.error({ err: error }, "the job queue reported an error"));
  await boss.start();
  await prepareQueues(boss);
  if (database.kind === "embedded") await recoverAfterCrash(database.pool);
  return boss;
}

async function startBolt(config: Config, desk: Desk, log: Logger): Promise<BoltApp> {
  const { slack } = config;
  const clientOptions = { ...INTERACTIVE_OPTIONS, ...(slack.apiUrl !== undefined && { slackApiUrl: slack.apiUrl }) };
  const logger = slackLogger(log);
  const receiver =
    slack.appToken === undefined
      ? new HTTPReceiver({ signingSecret: slack.signingSecret ?? "", endpoints: "/slack/events", logger })
      : new SocketModeReceiver({ appToken: slack.appToken, installerOptions: { clientOptions }, logger });
  const bolt = new BoltApp({
    token: slack.botToken,
    receiver,
    logger,
    clientOptions,
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  await bolt.init();
  listen(bolt, desk);
  bolt.error(async ({ error }: { error: CodedError }) => {
    log.error({ err: error.original ?? error }, "a delivery from Slack could not be handled");
  });
  await bolt.start(slack.port);
  return bolt;
}

/** Starts the worker and the minute's tick; answers how to stop them. */
function runByItself(worker: Worker, tickNow: () => Promise<void>, log: Logger): (() => Promise<unknown>)[] {
  const safeTick = async () => {
    try {
      await tickNow();
    } catch (error) {
      log.error({ err: error }, "the minute's tick failed; the next one asks again");
    }
  };
  worker.start();
  const first = safeTick();
  const task = schedule("* * * * *", safeTick, { noOverlap: true });
  return [() => worker.stop(), async () => task.destroy(), () => first];
}
