// The environment, validated at start. Every wrong value is named; nothing else in src reads process.env.
import { z } from "zod";
import { asTimeZone, isTimeZone } from "./domain/calendar/time-zone.ts";
import { LANGUAGES } from "./locales/words.ts";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** An empty value in a .env file means "not set". */
const optional = (schema: z.ZodType<string>) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
const text = z.string().trim().min(1);

const url = (protocols: readonly string[], says: string) =>
  text.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), says);

/** One field for each variable; `.env.example` lists the same, with words on each. */
const environment = z.object({
  SLACK_BOT_TOKEN: z.preprocess(
    (value) => value ?? "",
    text.startsWith("xoxb-", 'must be the bot token of the app, which begins with "xoxb-"'),
  ),
  SLACK_APP_TOKEN: optional(text.startsWith("xapp-", 'must be an app-level token, which begins with "xapp-"')),
  SLACK_SIGNING_SECRET: optional(text),
  SLACK_API_URL: optional(
    url(["http:", "https:"], "must be an http(s) address").refine(
      (value) => value.endsWith("/api/"),
      'must end in "/api/"',
    ),
  ),
  PORT: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number("must be a port number").int("must be a port number").min(0).max(65_535).default(3000),
  ),
  DATABASE_URL: optional(url(["postgres:", "postgresql:"], 'must be an address that begins with "postgresql://"')),
  DATA_DIR: optional(text),
  VOICE_CHANNEL: optional(text),
  PLANNER_CHANNEL: optional(text),
  WORKSPACE_LOCALE: z.preprocess(
    (value) => value || undefined,
    z.enum(LANGUAGES, 'must be "ko" or "en"').default("ko"),
  ),
  TIMEZONE: z.preprocess(
    (value) => value || undefined,
    z.string().default("Asia/Seoul").refine(isTimeZone, 'must be an IANA time zone such as "Asia/Seoul"'),
  ),
  IDENTIFIER_HASH_SECRET: optional(text.min(32, "must have at least 32 characters")),
  LOG_LEVEL: z.preprocess(
    (value) => value || undefined,
    z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
  ),
});

export const VARIABLES = Object.keys(environment.shape);

/** Each line names a variable and says what is wrong with it. */
export class ConfigMistake extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "ConfigMistake";
    this.lines = lines;
  }
}

export type Config = ReturnType<typeof readConfig>;

/** @throws {ConfigMistake} */
export function readConfig(env: Record<string, string | undefined>) {
  const read = environment.safeParse(env);
  const lines = read.success
    ? []
    : read.error.issues.map((issue) => `${issue.path.join(".")} ${messageOf(issue, env)}`);
  if (!env["SLACK_APP_TOKEN"] && !env["SLACK_SIGNING_SECRET"]) {
    lines.push(
      "SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode) is missing: one of the two is needed",
    );
  }
  if (env["DATABASE_URL"] && !env["IDENTIFIER_HASH_SECRET"]) {
    lines.push("IDENTIFIER_HASH_SECRET is missing: with DATABASE_URL it must be set, and kept outside the database");
  }
  if (!read.success || lines.length > 0) throw new ConfigMistake(lines);
  const values = read.data;
  return {
    slack: {
      botToken: values.SLACK_BOT_TOKEN,
      appToken: values.SLACK_APP_TOKEN,
      signingSecret: values.SLACK_SIGNING_SECRET,
      apiUrl: values.SLACK_API_URL,
      port: values.PORT,
    },
    database: { url: values.DATABASE_URL, directory: values.DATA_DIR ?? "./data" },
    /** Id or #name. */
    voiceChannel: values.VOICE_CHANNEL,
    plannerChannel: values.PLANNER_CHANNEL,
    language: values.WORKSPACE_LOCALE,
    timeZone: asTimeZone(values.TIMEZONE),
    /** Absent only with the embedded database, beside which one is then kept. */
    identifierHashSecret: values.IDENTIFIER_HASH_SECRET,
    logLevel: values.LOG_LEVEL,
  };
}

function messageOf(issue: z.core.$ZodIssue, env: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  return env[name] === undefined || env[name] === "" ? `is missing: it ${issue.message}` : issue.message;
}
