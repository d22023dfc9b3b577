// What a caller gives createSlack: the people, channels and app of the workspace, and how it shall behave.
import type { Channel, Person } from "../protocol.ts";

export interface AppIdentity {
  appId: string;
  botUserId: string;
  name: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
}

export interface Usergroup {
  id: string;
  handle: string;
  name: string;
  userIds: string[];
}

export interface SlackOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** The workspace's time: message ts, trigger and response_url expiry come from it. */
  clock?: () => Date;
  team?: { id: string; name: string; domain: string };
  people: Person[];
  channels: Channel[];
  usergroups?: Usergroup[];
  app: AppIdentity;
  /** manifest.yml, parsed: scopes, commands, shortcuts and events come from it. */
  manifest: unknown;
  /** HTTP mode: signed POSTs go here. Without it the app connects over Socket Mode. */
  http?: { requestUrl: string };
  /** Slack waits 3,000 ms for an answer. */
  ackTimeoutMs?: number;
  /** Pause before each retry of an event. Slack waits about 0, 60,000 and 300,000 ms. */
  retryDelaysMs?: number[];
  /** Answer 429 as Slack does: one message a second in a channel, and each method's tier. */
  rateLimits?: boolean;
  /** Problems also go to console.error. */
  loud?: boolean;
}
