// The workspace itself: everything Slack would hold, in memory.
import type { Person } from "../../protocol.ts";
import type { Json } from "../json.ts";
import { type Manifest, readManifest } from "../manifest.ts";
import type { AppIdentity, SlackOptions, Usergroup } from "../options.ts";
import { createIds, type Ids } from "./ids.ts";
import type { Conversation, Problem, ResponseUrl, StoredFile, StoredMessage, StoredView, Trigger } from "./stored.ts";
import { createTimestamps } from "./timestamps.ts";

/** An event as Slack puts it inside event_callback, before event_ts and the rest are added. */
export type SlackEvent = Json & { type: string };

export interface Workspace {
  team: { id: string; name: string; domain: string };
  app: AppIdentity & { botId: string };
  manifest: Manifest;
  /** http://127.0.0.1:PORT, known once the server listens. */
  url: string;
  people: Map<string, Person>;
  /** Deactivated people: `deleted` in users.info. */
  deactivated: Set<string>;
  usergroups: Usergroup[];
  conversations: Map<string, Conversation>;
  /** channel → ts → message, oldest first, ephemerals among them. */
  messages: Map<string, Map<string, StoredMessage>>;
  /** "channel:ts" of a thread's first message → ts of its replies, oldest first. */
  replies: Map<string, string[]>;
  views: Map<string, StoredView>;
  /** person → ids of their open modals, the top one last. */
  modals: Map<string, string[]>;
  homes: Map<string, StoredView>;
  files: Map<string, StoredFile>;
  /** channel → ts of pinned messages. */
  pins: Map<string, string[]>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  problems: Problem[];
  ids: Ids;
  now(): Date;
  nextTs(): string;
  version: number;
  /** To be called after every change, so that pages look again. */
  changed(): void;
  onChange: Set<(version: number) => void>;
  /** Tells the app, if it subscribed and is in the conversation. Replaced by createSlack. */
  announce(event: SlackEvent, conversation?: Conversation): void;
  complain(problem: Omit<Problem, "at" | "level">, level?: Problem["level"]): void;
}

const TEAM = { id: "T0MADANG01", name: "Madang Sandbox", domain: "madang-sandbox" };

export function createWorkspace(options: SlackOptions): Workspace {
  const now = options.clock ?? (() => new Date());
  const timestamps = createTimestamps(now);
  const createdAt = Math.floor(now().getTime() / 1000);
  const channels = structuredClone(options.channels);
  const workspace: Workspace = {
    team: options.team ?? TEAM,
    app: { ...options.app, botId: options.app.botUserId.replace(/^[UW]/, "B") },
    manifest: readManifest(options.manifest),
    url: "",
    people: new Map(structuredClone(options.people).map((person) => [person.id, person])),
    deactivated: new Set(),
    usergroups: structuredClone(options.usergroups ?? []),
    conversations: new Map(channels.map((channel) => [channel.id, { ...channel, createdAt, isArchived: false }])),
    messages: new Map(channels.map((channel) => [channel.id, new Map()])),
    replies: new Map(),
    views: new Map(),
    modals: new Map(),
    homes: new Map(),
    files: new Map(),
    pins: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    problems: [],
    ids: createIds(),
    now,
    nextTs: () => timestamps.next(),
    version: 0,
    changed() {
      workspace.version += 1;
      for (const listener of workspace.onChange) listener(workspace.version);
    },
    onChange: new Set(),
    announce() {},
    complain(problem, level = "error") {
      workspace.problems.push({ at: now().toISOString(), level, ...problem });
      // biome-ignore lint/suspicious/noConsole: asked for by the option `loud`.
      if (options.loud) console.error(`[slack] ${level}: ${problem.method}: ${problem.error}: ${problem.detail}`);
      workspace.changed();
    },
  };
  return workspace;
}
