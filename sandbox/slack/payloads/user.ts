// A person, and the app's bot user, in Slack's JSON.
import type { Person } from "../../protocol.ts";
import type { Json } from "../json.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The handle: lower case, without spaces. */
export function handleOf(person: Person): string {
  return person.name.toLowerCase().replace(/\s+/g, ".");
}

/** Seconds east of Greenwich at this moment. */
function offsetSeconds(tz: string, at: Date): number {
  const name = new Intl.DateTimeFormat("en-US", { timeZone: tz, timeZoneName: "longOffset" })
    .formatToParts(at)
    .find((part) => part.type === "timeZoneName")?.value;
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? "");
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60;
  return match[1] === "-" ? -seconds : seconds;
}

export function personJson(workspace: Workspace, person: Person, includeLocale = false): Json {
  return {
    id: person.id,
    team_id: workspace.team.id,
    name: handleOf(person),
    profile: {
      title: person.role,
      real_name: person.name,
      real_name_normalized: person.name,
      display_name: person.name,
      display_name_normalized: person.name,
      status_text: "",
      status_emoji: "",
      team: workspace.team.id,
    },
    is_bot: person.isBot ?? false,
    is_app_user: false,
    updated: Math.floor(workspace.now().getTime() / 1000),
    // Slack leaves zone, colour and rights out for people who were deactivated.
    ...(workspace.deactivated.has(person.id) ? { deleted: true } : activeJson(workspace, person, includeLocale)),
  };
}

function activeJson(workspace: Workspace, person: Person, includeLocale: boolean): Json {
  const isOwner = person.isOwner ?? false;
  return {
    deleted: false,
    color: person.color.replace(/^#/, ""),
    real_name: person.name,
    tz: person.tz,
    tz_label: person.tz,
    tz_offset: offsetSeconds(person.tz, workspace.now()),
    is_admin: person.isAdmin || isOwner,
    is_owner: isOwner,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    locale: includeLocale ? person.locale : undefined,
  };
}

export function botUserJson(workspace: Workspace, includeLocale = false): Json {
  const { app, team } = workspace;
  return {
    id: app.botUserId,
    team_id: team.id,
    name: app.name.toLowerCase().replace(/\s+/g, ""),
    deleted: false,
    real_name: app.name,
    tz: "America/Los_Angeles",
    tz_label: "Pacific Standard Time",
    tz_offset: offsetSeconds("America/Los_Angeles", workspace.now()),
    profile: {
      real_name: app.name,
      display_name: "",
      api_app_id: app.appId,
      bot_id: app.botId,
      team: team.id,
    },
    is_admin: false,
    is_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: true,
    is_app_user: false,
    locale: includeLocale ? "en-US" : undefined,
  };
}
