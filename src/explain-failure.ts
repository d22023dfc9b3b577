// Why the app did not start, in words that say what to do.
import { type Config, ConfigMistake } from "./config.ts";
import { isUnreachable, slackErrorOf } from "./slack/client.ts";

const TOKEN_ERRORS = ["invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"];

export function explainFailure(error: unknown, config: Config | null): string {
  if (error instanceof ConfigMistake) {
    return `Madang did not start. Please correct the environment (see .env.example):\n${error.lines.map((line) => `- ${line}`).join("\n")}`;
  }
  const slackError = slackErrorOf(error);
  if (slackError !== null && TOKEN_ERRORS.includes(slackError)) {
    const token = config?.slack.appToken === undefined ? "SLACK_BOT_TOKEN" : "SLACK_BOT_TOKEN or SLACK_APP_TOKEN";
    return `Madang did not start. Slack refused ${token} (${slackError}): copy it again from the app's settings.`;
  }
  if (isUnreachable(error)) {
    return `Madang did not start. Slack did not answer at ${config?.slack.apiUrl ?? "https://slack.com/api/"}: check the network and SLACK_API_URL.`;
  }
  // The database's errors are sentences already: unreachable, in use by another process, migrations that don't fit.
  return `Madang did not start. ${error instanceof Error ? error.message : String(error)}`;
}
