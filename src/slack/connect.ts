// Connects to Slack: Bolt over Socket Mode, or over HTTP where there is no app-level token, with all routes listening.
import { App, type CodedError, HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import { slackLogger } from "../log.ts";
import { INTERACTIVE_OPTIONS } from "./client.ts";
import type { Desk } from "./handlers/desk.ts";
import { listen } from "./listen.ts";

/** Its retries stay web-api's own, a hundred of them: given up, a lost connection would end the process. */
const CONNECT_TIMEOUT_MS = 10_000;

/** @throws web-api's errors when Slack refuses the app-level token */
export async function connectToSlack(config: Config, desk: Desk, log: Logger): Promise<App> {
  const { slack } = config;
  const address = slack.apiUrl !== undefined && { slackApiUrl: slack.apiUrl };
  const logger = slackLogger(log);
  const installerOptions = { clientOptions: { ...address, timeout: CONNECT_TIMEOUT_MS } };
  const receiver =
    slack.appToken === undefined
      ? new HTTPReceiver({ signingSecret: slack.signingSecret ?? "", endpoints: "/slack/events", logger })
      : new SocketModeReceiver({ appToken: slack.appToken, installerOptions, logger });
  const app = new App({
    token: slack.botToken,
    receiver,
    logger,
    clientOptions: { ...INTERACTIVE_OPTIONS, ...address },
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  await app.init();
  listen(app, desk);
  app.error(async ({ error }: { error: CodedError }) => {
    log.error({ err: error.original ?? error }, "a delivery from Slack could not be handled");
  });
  await app.start(slack.port);
  return app;
}
