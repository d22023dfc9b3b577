// createSlack: a whole Slack workspace on one local port, for tests and for the sandbox.
import type { Act, ActResult, Message, PersonState, View } from "../protocol.ts";
import { perform } from "./act/act.ts";
import { type Administration, createAdministration } from "./administration.ts";
import { createDeliverer } from "./deliver/deliver.ts";
import type { Answer, Delivery, Transport } from "./deliver/delivery.ts";
import { announceTo } from "./deliver/events.ts";
import { createHttpTransport, type HttpTarget, verifyRequestUrl } from "./deliver/http.ts";
import { createSocketTransport } from "./deliver/socket.ts";
import { createFaults, type Faults } from "./faults.ts";
import { missingScopes } from "./manifest.ts";
import type { SlackOptions } from "./options.ts";
import { createRateLimits } from "./rate-limits.ts";
import { startServer } from "./serve/server.ts";
import { pageMessage, pageView, personState } from "./state.ts";
import type { ApiCall } from "./web-api/web-api.ts";
import type { Problem } from "./workspace/stored.ts";
import { topModal } from "./workspace/views.ts";
import { createWorkspace, type Workspace } from "./workspace/workspace.ts";

export type { Fault } from "./faults.ts";
export type { SlackOptions } from "./options.ts";

export interface Slack {
  /** For `clientOptions.slackApiUrl`; ends in /api/. */
  apiUrl: string;
  url: string;
  /** Resolves when the app has acked (commands, actions, views); events are delivered behind it, see settled. */
  act(act: Act): Promise<ActResult>;
  state(personId: string): PersonState;
  /** Oldest first, replies and ephemerals among them. */
  messages(channelId: string): Message[];
  /** The person's modal on top. */
  view(personId: string): View | undefined;
  home(personId: string): View | undefined;
  /** Switches to HTTP mode, or with undefined back to Socket Mode. */
  setHttp(requestUrl: string | undefined): void;
  faults: Faults;
  /** Every Web API call that was answered; calls that a fault swallowed are not among them. */
  calls: ApiCall[];
  problems: Problem[];
  deliveries: Delivery[];
  /** Sends deliveries[index] once more, byte for byte. */
  redeliver(index: number): Promise<Answer>;
  /** Resolves when every event has been acked or given up. It does not know what the app still does afterwards. */
  settled(): Promise<void>;
  isConnected(): boolean;
  /** Resolves when the app is connected (HTTP mode: answers url_verification); throws after the timeout. */
  waitForApp(timeoutMs?: number): Promise<void>;
  /** Asks the app to open new sockets, as Slack does now and then. */
  refreshSockets(): void;
  /** Serves the page's files at /. */
  servePage(directory: string): void;
  /** What an administrator does: people and channels change. */
  admin: Administration;
  close(): Promise<void>;
}

const ACK_TIMEOUT_MS = 3000;
const RETRY_DELAYS_MS = [20, 100, 300];

export async function createSlack(options: SlackOptions): Promise<Slack> {
  const workspace = createWorkspace(options);
  for (const { wanted, needed } of missingScopes(workspace.manifest)) {
    workspace.complain({ method: "manifest", error: "missing_scope", detail: `${wanted} needs ${needed}` });
  }
  const faults = createFaults();
  const link = createLink(workspace, options);
  const deliverer = createDeliverer({
    transport: link.transport,
    faults,
    now: workspace.now,
    retryDelaysMs: options.retryDelaysMs ?? RETRY_DELAYS_MS,
  });
  workspace.announce = announceTo(workspace, deliverer);
  const calls: ApiCall[] = [];
  const act = (wanted: Act) => perform({ workspace, deliverer }, structuredClone(wanted));
  const state = (personId: string) => personState(workspace, personId, link.transport().isConnected());
  const rateLimits = options.rateLimits ? createRateLimits(() => workspace.now().getTime()) : undefined;
  let pageDirectory: string | undefined;
  const server = await startServer(
    {
      api: { workspace, faults, rateLimits, calls },
      page: { workspace, act, state },
      sockets: link.sockets,
      pageDirectory: () => pageDirectory,
    },
    options.port ?? 0,
  );
  workspace.url = `http://127.0.0.1:${server.port}`;
  return {
    apiUrl: `${workspace.url}/api/`,
    url: workspace.url,
    act,
    state,
    ...looks(workspace),
    setHttp: link.setHttp,
    faults,
    calls,
    problems: workspace.problems,
    deliveries: deliverer.deliveries,
    redeliver: (index) => deliverer.redeliver(index),
    settled: () => deliverer.settled(),
    isConnected: () => link.transport().isConnected(),
    waitForApp: link.waitForApp,
    refreshSockets: () => link.sockets.refresh(),
    servePage(directory) {
      pageDirectory = directory;
    },
    admin: createAdministration(workspace),
    async close() {
      deliverer.close();
      await link.sockets.close();
      await server.close();
    },
  };
}

function looks(workspace: Workspace): Pick<Slack, "messages" | "view" | "home"> {
  return {
    messages(channelId) {
      const stored = workspace.messages.get(channelId)?.values() ?? [];
      return [...stored].map((message) => pageMessage(workspace, message));
    },
    view(personId) {
      const top = topModal(workspace, personId);
      return top && pageView(top);
    },
    home(personId) {
      const home = workspace.homes.get(personId);
      return home && pageView(home);
    },
  };
}

/** The way to the app: sockets, or HTTP once a request URL is set. */
function createLink(workspace: Workspace, options: SlackOptions) {
  const ackTimeoutMs = options.ackTimeoutMs ?? ACK_TIMEOUT_MS;
  const sockets = createSocketTransport(workspace.app.appId, ackTimeoutMs, () => workspace.changed());
  const targetFor = (requestUrl: string): HttpTarget => ({
    requestUrl,
    signingSecret: workspace.app.signingSecret,
    ackTimeoutMs,
  });
  let target = options.http === undefined ? undefined : targetFor(options.http.requestUrl);
  let http: Transport | undefined = target && createHttpTransport(target);
  const isReady = async () => (target === undefined ? sockets.isConnected() : verifyRequestUrl(target));
  return {
    sockets,
    transport: (): Transport => http ?? sockets,
    setHttp(requestUrl: string | undefined) {
      target = requestUrl === undefined ? undefined : targetFor(requestUrl);
      http = target && createHttpTransport(target);
      workspace.changed();
    },
    async waitForApp(timeoutMs = 10_000) {
      const deadline = Date.now() + timeoutMs;
      while (!(await isReady())) {
        if (Date.now() > deadline) throw new Error(`the app did not connect within ${timeoutMs} ms`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}
