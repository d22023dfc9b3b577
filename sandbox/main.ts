// `npm run sandbox`: a Slack workspace on this machine, with the real app in it, and one address to open.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { parse } from "yaml";
import { type RunningApp, startApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { DEFAULT_WORK_CALENDAR } from "../src/domain/calendar/work-calendar.ts";
import { createLog } from "../src/log.ts";
import { createPace } from "../src/slack/pace.ts";
import { APP, CAST, PLANNERS, sandboxChannels, VOICES } from "./cast.ts";
import { beginningOf, replayLife } from "./seed/replay-life.ts";
import { createSlack, type Slack } from "./slack/create-slack.ts";

const PAGE = fileURLToPath(new URL("./page", import.meta.url));
const MANIFEST = new URL("../manifest.yml", import.meta.url);
const DEFAULT_PORT = "4600";

export interface Sandbox {
  url: string;
  slack: Slack;
  app: RunningApp;
  stop(): Promise<void>;
}

export interface SandboxOptions {
  port: number;
  /** Without the days of life. */
  isEmpty: boolean;
  say: (line: string) => void;
}

/** Everything is gone after `stop`: the workspace lives in memory, the database in a folder of its own. */
export async function startSandbox({ port, isEmpty, say }: SandboxOptions): Promise<Sandbox> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "madang-sandbox-"));
  const startedAt = new Date();
  let time: Date | null = isEmpty ? null : beginningOf(startedAt, DEFAULT_WORK_CALENDAR);
  const clock = () => time ?? new Date();
  say("샌드박스를 준비하고 있어요 … (getting ready)");
  const slack = await createSlack({
    port,
    clock,
    people: Object.values(CAST),
    channels: sandboxChannels(),
    app: APP,
    manifest: parse(await readFile(MANIFEST, "utf8")),
    loud: true,
  });
  slack.servePage(path.join(PAGE, "dist"));
  const config = readConfig({
    SLACK_BOT_TOKEN: APP.botToken,
    SLACK_APP_TOKEN: APP.appToken,
    SLACK_API_URL: slack.apiUrl,
    DATA_DIR: dataDir,
    VOICE_CHANNEL: VOICES,
    PLANNER_CHANNEL: PLANNERS,
    LOG_LEVEL: "warn",
  });
  const app = await startApp({
    config,
    log: createLog("warn"),
    clock,
    runsByItself: false,
    pace: seedPace(() => time !== null),
  });
  await slack.waitForApp();
  if (!isEmpty) {
    say("지난 며칠의 이야기를 쌓고 있어요 … (living the last days)");
    await replayLife({ slack, app, setTime: (at) => (time = at) }, startedAt);
    time = null;
  }
  app.run();
  const stop = async () => {
    await app.stop();
    await slack.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: slack.url, slack, app, stop };
}

/** The page as files; takes about a second. */
export async function buildPage(): Promise<void> {
  await build({ root: PAGE, configFile: path.join(PAGE, "vite.config.ts"), logLevel: "error" });
}

/** While the past is lived there is no one to be polite to; afterwards the app paces itself as it does in Slack. */
function seedPace(isPast: () => boolean) {
  const real = createPace();
  return {
    secondsToWait: (...post: Parameters<typeof real.secondsToWait>) => (isPast() ? 0 : real.secondsToWait(...post)),
    secondsToHome: () => (isPast() ? 0 : real.secondsToHome()),
    pause: real.pause,
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { empty: { type: "boolean", default: false }, port: { type: "string", default: DEFAULT_PORT } },
  });
  await buildPage();
  const sandbox = await startSandbox({ port: Number(values.port), isEmpty: values.empty, say: console.log });
  console.log(
    `\n  마당 샌드박스  ${sandbox.url}\n\n  브라우저에서 열어 보세요. 끝내려면 Ctrl+C. (open it in a browser; Ctrl+C ends it)\n`,
  );
  const end = async () => {
    await sandbox.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
