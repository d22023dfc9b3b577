// users.*, usergroups.*, dnd.*: the people of the workspace.
import type { Json } from "../json.ts";
import type { Usergroup } from "../options.ts";
import { conversationJson } from "../payloads/conversation.ts";
import { botUserJson, personJson } from "../payloads/user.ts";
import { SlackError } from "../slack-error.ts";
import { isBotIn } from "../workspace/conversations.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Args } from "./args.ts";
import { conversationsOfTypes } from "./conversations.ts";
import { type Methods, pageOf } from "./method.ts";

function userJson(workspace: Workspace, id: string | undefined, includeLocale: boolean): Json {
  if (id === workspace.app.botUserId) return botUserJson(workspace, includeLocale);
  const person = workspace.people.get(id ?? "");
  if (person === undefined) throw new SlackError("user_not_found");
  return personJson(workspace, person, includeLocale);
}

function listUsers(args: Args, workspace: Workspace): Json {
  const ids = [...workspace.people.keys(), workspace.app.botUserId];
  const { items, nextCursor } = pageOf(ids, args);
  return {
    members: items.map((id) => userJson(workspace, id, args.flag("include_locale"))),
    cache_ts: Math.floor(workspace.now().getTime() / 1000),
    response_metadata: { next_cursor: nextCursor },
  };
}

function usergroupJson(workspace: Workspace, group: Usergroup, args: Args): Json {
  return {
    id: group.id,
    team_id: workspace.team.id,
    is_usergroup: true,
    name: group.name,
    handle: group.handle,
    description: "",
    date_delete: 0,
    user_count: group.userIds.length,
    users: args.flag("include_users") ? group.userIds : undefined,
  };
}

export const userMethods: Methods = {
  "users.info": {
    scopes: ["users:read"],
    answer: (args, workspace) => ({ user: userJson(workspace, args.text("user"), args.flag("include_locale")) }),
  },
  "users.list": { scopes: ["users:read"], answer: listUsers },
  "users.conversations": {
    answer: (args, workspace) => {
      const userId = args.text("user") ?? workspace.app.botUserId;
      const theirs = conversationsOfTypes(args, workspace).filter(
        (each) => each.memberIds.includes(userId) && (each.kind === "public" || isBotIn(workspace, each)),
      );
      const { items, nextCursor } = pageOf(theirs, args);
      return {
        channels: items.map((each) => conversationJson(workspace, each)),
        response_metadata: { next_cursor: nextCursor },
      };
    },
  },
  "usergroups.list": {
    scopes: ["usergroups:read"],
    answer: (args, workspace) => ({
      usergroups: workspace.usergroups.map((group) => usergroupJson(workspace, group, args)),
    }),
  },
  "usergroups.users.list": {
    scopes: ["usergroups:read"],
    answer: (args, workspace) => {
      const group = workspace.usergroups.find((each) => each.id === args.text("usergroup"));
      if (group === undefined) throw new SlackError("no_such_subteam");
      return { users: group.userIds };
    },
  },
  "dnd.info": {
    scopes: ["dnd:read"],
    answer: () => ({ dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1, snooze_enabled: false }),
  },
};
