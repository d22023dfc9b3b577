// Wires everything together: the one place that knows all the parts. Starts, ticks, and stops.
import { randomUUID } from "node:crypto";
import { schedule } from "node-cron";
import PgBoss from "pg-boss";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { type Database, openDatabase } from "./db/connect.ts";
import { keptCalendar } from "./domain/calendar/work-calendar.ts";
import type { ChannelId, MemberId, WorkspaceId } from "./domain/ids.ts";
import { DEFAULT_SETTINGS, type Settings } from "./domain/settings/settings.ts";
import { keyedHash, makeHashSecret, readOrMakeHashSecret } from "./hash-secret.ts";
import { BOSS_OPTIONS } from "./outbox/jobs.ts";
import { recoverAfterCrash } from "./outbox/recover.ts";
import { createRunner } from "./outbox/runners/runners.ts";
import type { Stage } from "./outbox/runners/stage.ts";
import { createWorker, prepareQueues, type Worker } from "./outbox/worker.ts";
import { tick } from "./schedule/tick.ts";
import { type ChannelState, createChannels, type WantedChannels } from "./slack/channels.ts";
import { createClients, type SlackClients } from "./slack/client.ts";
import { connectToSlack } from "./slack/connect.ts";
import type { Desk } from "./slack/handlers/desk.ts";
import { createPace, type Pace } from "./slack/pace.ts";
import { createReconciler } from "./slack/reconcile.ts";
import type { Failure } from "./usecases/apart.ts";
import { warmGate } from "./usecases/gate.ts";
import { readSettings } from "./usecases/settings/settings.ts";
import type { World } from "./usecases/world.ts";
import { meetWorkspace } from "./usecases/yard/meet-workspace.ts";

export interface AppOptions {
  config: Config;
  log: Logger;
  /** Opened already, and closed by whoever opened it; otherwise the config says where it is. */
  database?: Database;
  /** The embedded database has ended (its directory was taken away, or it crashed): nothing can go on. */
  onDatabaseLost?: () => void;
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
  const database = options.database ?? (await openConfigured(options));
  const closers: (() => Promise<unknown>)[] = options.database ? [] : [() => database.close()];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const boss = await startBoss(database, log);
    closers.push(() => boss.stop({ graceful: false, wait: true }));
    const { prisma } = database;
    // A commit wakes the worker, and the worker's reconciler needs the world that commits: one of the two comes later.
    const { workspaceId, workspaceUrl, botUserId } = auth;
    const calendar = keptCalendar({ ...DEFAULT_SETTINGS.calendar, timeZone: config.timeZone });
    const defaults: Settings = { ...DEFAULT_SETTINGS, language: config.language, calendar };
    const world: World = {
      prisma,
      boss,
      clock,
      newId: randomUUID,
      defaults,
      hash: keyedHash(await hashSecretOf(options, database)),
      wake: (kinds) => worker.wake(kinds),
    };
    const channels = createChannels(clients.background, () => wantedChannels(world, workspaceId, config), log);
    await channels.refresh();
    const desk: Desk = {
      world,
      workspaceId,
      botUserId,
      workspaceUrl,
      client: clients.interactive,
      quickClient: clients.quick,
      channels,
      log,
      readers: new Map(),
      underWay: new Set(),
    };
    const pace = options.pace ?? createPace();
    const stage: Stage = { prisma, clock, slack: clients, channels, pace, defaults, workspaceUrl, log };
    const reconciler = createReconciler(desk, clients);
    const runner = createRunner(stage, () => reconciler.reconcile());
    const worker = createWorker({ boss, prisma, run: runner, log });
    await meetWorkspace(world, auth);
    const bolt = await connectToSlack(config, desk, log);
    const settle = async () => {
      while (desk.underWay.size > 0) await Promise.allSettled(desk.underWay);
    };
    closers.push(settle, () => bolt.stop());
    let minute = 0;
    const tickNow = async () => {
      await channels.refresh();
      const [plannerChannel, voiceChannel] = [readyId(channels.planner()), readyId(channels.voice())];
      logFailures(await tick(world, { workspaceId, plannerChannel, voiceChannel }, minute++), { workspaceId, log });
    };
    const run = () => {
      warmGate(world);
      closers.push(...runByItself(worker, tickNow, log));
    };
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

const TICK_FAILED = "the minute's tick failed; the next one asks again";

/** One line for each cause: a database that is away fails every step. */
function logFailures(failures: readonly Failure[], { workspaceId, log }: { workspaceId: WorkspaceId; log: Logger }) {
  const causes = new Map<string, Failure[]>();
  for (const failure of failures) {
    const cause = String(failure.error);
    causes.set(cause, [...(causes.get(cause) ?? []), failure]);
  }
  for (const alike of causes.values()) {
    const failed = alike.map(({ what }) => what);
    log.error({ err: alike[0]?.error, workspaceId, failed }, TICK_FAILED);
  }
}

function readyId(state: ChannelState): ChannelId | null {
  return state.kind === "ready" ? state.channelId : null;
}

/** What the workspace has set wins over the environment. */
async function wantedChannels(world: World, workspaceId: WorkspaceId, config: Config): Promise<WantedChannels> {
  const { voiceChannel } = await readSettings(world, workspaceId);
  return { voice: voiceChannel ?? config.voiceChannel, planner: config.plannerChannel };
}

/** From the environment; beside the embedded data it is made once. A database that was handed in gets one for its life. */
async function hashSecretOf({ config, database: given }: AppOptions, database: Database): Promise<string> {
  if (config.identifierHashSecret !== undefined) return config.identifierHashSecret;
  return database.kind === "embedded" && !given ? readOrMakeHashSecret(config.database.directory) : makeHashSecret();
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

function openConfigured({ config, log, onDatabaseLost }: AppOptions): Promise<Database> {
  const { url, directory } = config.database;
  return openDatabase({
    databaseUrl: url,
    dataDir: directory,
    onError(error) {
      log.error({ err: error }, "the database connection failed");
      // A server's lost connection is opened anew; the embedded engine has no other.
      if (url === undefined) onDatabaseLost?.();
    },
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

/** Starts the worker and the minute's tick; answers how to stop them. */
function runByItself(worker: Worker, tickNow: () => Promise<void>, log: Logger): (() => Promise<unknown>)[] {
  let ticking = Promise.resolve();
  const safeTick = () => {
    ticking = tickNow().catch((error: unknown) => {
      log.error({ err: error }, TICK_FAILED);
    });
    return ticking;
  };
  worker.start();
  void safeTick();
  const task = schedule("* * * * *", safeTick, { noOverlap: true });
  return [() => worker.stop(), () => ticking, async () => task.destroy()];
}
