// What the sandbox's page and the tests say to the local Slack workspace, and what they get back. Types only.

/** A person one can act as. `role` is shown beside the name ("상담사", "기획자" ...). */
export interface Person {
  id: string;
  name: string;
  role: string;
  locale: "ko-KR" | "en-US";
  tz: string;
  isAdmin: boolean;
  /** An owner is an admin too, as in Slack. */
  isOwner?: boolean;
  /** An app's user that Slack lists among the people. */
  isBot?: boolean;
  /** Set by the workspace on people who were deactivated: they stand in old messages and do nothing any more. */
  isDeactivated?: boolean;
  /** CSS colour of the avatar's square. */
  color: string;
}

export interface Channel {
  id: string;
  /** Without #. For a direct message: the other side's id. */
  name: string;
  kind: "public" | "private" | "im";
  topic: string;
  memberIds: string[];
}

export interface Reaction {
  name: string;
  userIds: string[];
}

export interface SharedFile {
  id: string;
  name: string;
  mimetype: string;
  size: number;
  altText: string;
  /** Path on this server from which the page shows it. */
  url: string;
}

export interface Message {
  channelId: string;
  ts: string;
  /** Set on replies. */
  threadTs?: string;
  /** A person's id, or the app's bot user id. */
  userId: string;
  text: string;
  blocks?: unknown[];
  reactions: Reaction[];
  files: SharedFile[];
  editedTs?: string;
  /** Only this person sees it; it is gone after a restart. */
  ephemeralFor?: string;
  /** The bot's message was posted by a slash command's response_url or postEphemeral. */
  subtype?: string;
}

export interface View {
  id: string;
  rootViewId: string;
  previousViewId: string | null;
  hash: string;
  type: "modal" | "home";
  callbackId: string;
  title: string;
  submit: string | null;
  close: string | null;
  blocks: unknown[];
  /** What stands in every field: typed, else initial. Kept over updates where block_id and action_id stay. */
  values: ViewValues;
  notifyOnClose: boolean;
  clearOnClose: boolean;
}

/** Everything one person sees; GET /api-page/state?as=U… */
export interface PersonState {
  /** Rises with every change in the workspace; GET /api-page/events (SSE) sends it as `data: <number>`. */
  version: number;
  team: { id: string; name: string };
  app: { botUserId: string; appId: string; name: string; isConnected: boolean };
  me: Person;
  people: Person[];
  /** Public channels, and the private ones and direct messages this person is in. */
  channels: Channel[];
  /** In those channels, oldest first, replies among them; ephemerals only those for this person. */
  messages: Message[];
  /** Open modals, the top one last. */
  modals: View[];
  home: View | null;
  commands: { command: string; description: string; usageHint: string }[];
  shortcuts: { callbackId: string; name: string; description: string; type: "global" | "message" }[];
  /** The last loud failures (unknown methods, invalid blocks, missing scopes), newest last, at most 50. */
  problems: { at: string; method: string; error: string; detail: string; level?: "error" | "warning" }[];
}

/** Slack's `view.state.values`: block_id → action_id → element state, exactly as the payload carries it. */
export type ViewValues = Record<string, Record<string, Record<string, unknown>>>;

/** What a person does; POST /api-page/act with this as JSON. */
export type Act =
  | { kind: "command"; as: string; channelId: string; command: string; text: string }
  /** `channelId`: the conversation one looks at, for selects that default to it. */
  | { kind: "shortcut"; as: string; callbackId: string; channelId?: string }
  | { kind: "message_shortcut"; as: string; callbackId: string; channelId: string; ts: string }
  /** A button, select, overflow ... in a message, a modal or the home. `action` as in Slack's payload (type, action_id, value | selected_option ...). */
  | {
      kind: "action";
      as: string;
      on:
        | { type: "message"; channelId: string; ts: string }
        | { type: "modal"; viewId: string; values: ViewValues }
        | { type: "home"; values: ViewValues };
      blockId: string;
      action: Record<string, unknown> & { action_id: string; type: string };
      /** Slack's time of the click, made by the server when absent; the same value twice is a duplicate delivery. */
      actionTs?: string;
    }
  /** `isUnchecked`: skips what Slack's own client refuses (empty required inputs, lengths), to reach the app's checks. */
  | { kind: "submit"; as: string; viewId: string; values: ViewValues; isUnchecked?: boolean }
  | { kind: "close"; as: string; viewId: string; clear?: boolean }
  | { kind: "react"; as: string; channelId: string; ts: string; name: string }
  | { kind: "unreact"; as: string; channelId: string; ts: string; name: string }
  | { kind: "message"; as: string; channelId: string; text: string; threadTs?: string; fileIds?: string[] }
  | { kind: "edit"; as: string; channelId: string; ts: string; text: string }
  | { kind: "delete"; as: string; channelId: string; ts: string }
  | { kind: "open_home"; as: string }
  | { kind: "suggest"; as: string; viewId?: string; blockId: string; actionId: string; value: string }
  /** A file chosen in a file_input or for a message; base64. Answers `fileId`. */
  | { kind: "upload"; as: string; name: string; mimetype: string; base64: string }
  | { kind: "join"; as: string; channelId: string }
  | { kind: "leave"; as: string; channelId: string }
  /** Opens (or finds) the direct message with the app. Answers `channelId`. */
  | { kind: "open_im"; as: string };

export interface ActResult {
  ok: boolean;
  /** Slack's word for it: `operation_timeout` (no ack in 3 s), `dispatch_failed` (app not connected) ... */
  error?: string;
  /** A submission the app refused: block_id → sentence. The modal stays open. */
  errors?: Record<string, string>;
  channelId?: string;
  ts?: string;
  fileId?: string;
  /** The app's options, or its groups of options. */
  options?: unknown[];
}
