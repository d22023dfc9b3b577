// What the app's manifest says: its scopes, commands, shortcuts, events and whether it has a home.
import { z } from "zod";

const manifestSchema = z.looseObject({
  features: z
    .looseObject({
      app_home: z
        .looseObject({
          home_tab_enabled: z.boolean().optional(),
          messages_tab_enabled: z.boolean().optional(),
          messages_tab_read_only_enabled: z.boolean().optional(),
        })
        .optional(),
      slash_commands: z
        .array(z.looseObject({ command: z.string(), description: z.string(), usage_hint: z.string().optional() }))
        .optional(),
      shortcuts: z
        .array(
          z.looseObject({
            name: z.string(),
            type: z.enum(["global", "message"]),
            callback_id: z.string(),
            description: z.string(),
          }),
        )
        .optional(),
    })
    .optional(),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()).optional() }).optional() }).optional(),
  settings: z
    .looseObject({
      event_subscriptions: z.looseObject({ bot_events: z.array(z.string()).optional() }).optional(),
      interactivity: z.looseObject({ is_enabled: z.boolean() }).optional(),
    })
    .optional(),
});

export interface Manifest {
  scopes: ReadonlySet<string>;
  /** As subscribed: `reaction_added`, `message.channels` ... */
  events: ReadonlySet<string>;
  commands: { command: string; description: string; usageHint: string }[];
  shortcuts: { callbackId: string; name: string; description: string; type: "global" | "message" }[];
  hasHome: boolean;
  hasMessagesTab: boolean;
  /** People may read what the app tells them, but not write to it. */
  isMessagesTabReadOnly: boolean;
  /** Without it Slack sends no actions, submissions and shortcuts. */
  isInteractive: boolean;
}

/** Throws when the manifest is not one. */
export function readManifest(raw: unknown): Manifest {
  const { features, oauth_config, settings } = manifestSchema.parse(raw);
  return {
    scopes: new Set(oauth_config?.scopes?.bot),
    events: new Set(settings?.event_subscriptions?.bot_events),
    commands: (features?.slash_commands ?? []).map((each) => ({
      command: each.command,
      description: each.description,
      usageHint: each.usage_hint ?? "",
    })),
    shortcuts: (features?.shortcuts ?? []).map((each) => ({
      callbackId: each.callback_id,
      name: each.name,
      description: each.description,
      type: each.type,
    })),
    hasHome: features?.app_home?.home_tab_enabled === true,
    hasMessagesTab: features?.app_home?.messages_tab_enabled !== false,
    isMessagesTabReadOnly: features?.app_home?.messages_tab_read_only_enabled === true,
    isInteractive: settings?.interactivity?.is_enabled === true,
  };
}

/** The scope without which Slack refuses the subscription. */
const EVENT_SCOPES: Record<string, string[]> = {
  "message.channels": ["channels:history"],
  "message.groups": ["groups:history"],
  "message.im": ["im:history"],
  app_mention: ["app_mentions:read"],
  reaction_added: ["reactions:read"],
  reaction_removed: ["reactions:read"],
  member_joined_channel: ["channels:read", "groups:read"],
  member_left_channel: ["channels:read", "groups:read"],
  channel_rename: ["channels:read"],
  channel_archive: ["channels:read"],
  channel_unarchive: ["channels:read"],
  user_change: ["users:read"],
  team_join: ["users:read"],
  file_shared: ["files:read"],
};

/** What Slack would not accept when the manifest is entered: things that need a scope which is not asked for. */
export function missingScopes(manifest: Manifest): { wanted: string; needed: string }[] {
  const { scopes, events, commands, shortcuts } = manifest;
  const wishes = [...events].map((event) => ({ wanted: event, allowing: EVENT_SCOPES[event] ?? [] }));
  if (commands.length + shortcuts.length > 0) wishes.push({ wanted: "commands and shortcuts", allowing: ["commands"] });
  return wishes
    .filter(({ allowing }) => allowing.length > 0 && !allowing.some((scope) => scopes.has(scope)))
    .map(({ wanted, allowing }) => ({ wanted, needed: allowing.join(" or ") }));
}
