// The logger. What people and customers wrote never gets here: ids, kinds and counts only.
import { LogLevel, type Logger as SlackLogger } from "@slack/bolt";
import { type Logger, type LoggerOptions, pino } from "pino";
import { maskIdentifiers } from "./domain/privacy/identifier-gate.ts";

/** Errors carry what they failed on: a query's values, a payload. Kept are what it is, where, and a short message. */
function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: "not an error object" };
  const { code, data, cause } = error as Error & { code?: unknown; data?: { error?: unknown } };
  return {
    type: error.name,
    message: shorten(messageOf(error)),
    ...(typeof code === "string" && { code }),
    ...(typeof data?.error === "string" && { slackError: data.error }),
    ...(cause instanceof Error && { cause: shorten(cause.message) }),
    at: error.stack
      ?.split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 6)
      .map((line) => line.trim()),
  };
}

/** A ZodError's message is a page of JSON: its first finding says more. */
function messageOf(error: Error): string {
  const [issue] = (error as Error & { issues?: { path: PropertyKey[]; message: string }[] }).issues ?? [];
  return issue ? `${issue.path.map(String).join(".")}: ${issue.message}` : error.message;
}

const SHOWN_MOST = 300;
/** Of a longer line no more is read: what is cut off there is never shown. */
const READ_MOST = 10 * SHOWN_MOST;

/** Masked first and cut then: half of a number is no longer known as one. */
function shorten(message: string): string {
  const line = message.split("\n").find((each) => each.trim() !== "") ?? "";
  return maskIdentifiers(line.slice(0, READ_MOST)).text.slice(0, SHOWN_MOST);
}

export function createLog(level: LoggerOptions["level"], destination?: { write(line: string): void }): Logger {
  const options: LoggerOptions = { level: level ?? "info", base: null, serializers: { err: errorFacts } };
  return destination ? pino(options, destination) : pino(options);
}

/** Slack's libraries print whole requests at debug level, customers' words among them: they never get that far. */
export function slackLogger(log: Logger): SlackLogger {
  const say = (level: "info" | "warn" | "error") => {
    return (...parts: unknown[]) => log[level]({ from: "slack" }, shorten(parts.map(textOf).join(" ")));
  };
  return {
    debug: () => {},
    info: () => {},
    warn: say("warn"),
    error: say("error"),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

function textOf(part: unknown): string {
  if (part instanceof Error) return `${part.name}: ${part.message}`;
  return typeof part === "string" ? part : "";
}
