// What an administrator of the workspace does: people come, change and go, channels are made, renamed and archived.
import type { Channel, Person } from "../protocol.ts";
import { copyOf } from "./json.ts";
import { botUserJson, personJson } from "./payloads/user.ts";
import { SlackError } from "./slack-error.ts";
import type { Conversation } from "./workspace/stored.ts";
import { clearModals } from "./workspace/views.ts";
import type { Workspace } from "./workspace/workspace.ts";

export interface Administration {
  addPerson(person: Person): void;
  /** Name, language, time zone, admin rights ...; the app hears user_change. */
  changePerson(id: string, change: Partial<Omit<Person, "id">>): void;
  /** They are in no channel any more and can do nothing; `deleted` in users.info from then on. */
  deactivatePerson(id: string): void;
  addChannel(channel: Channel): void;
  renameChannel(id: string, name: string): void;
  archiveChannel(id: string): void;
}

export function createAdministration(workspace: Workspace): Administration {
  function person(id: string): Person {
    const found = workspace.people.get(id);
    if (found === undefined) throw new SlackError("user_not_found");
    return found;
  }

  function channel(id: string): Conversation {
    const found = workspace.conversations.get(id);
    if (found === undefined) throw new SlackError("channel_not_found");
    return found;
  }

  function tellOfPerson(type: "user_change" | "team_join", id: string): void {
    workspace.changed();
    const user = id === workspace.app.botUserId ? botUserJson(workspace) : personJson(workspace, person(id), true);
    workspace.announce({ type, user, cache_ts: Math.floor(workspace.now().getTime() / 1000) });
  }

  return {
    addPerson(added) {
      workspace.people.set(added.id, copyOf(added));
      tellOfPerson("team_join", added.id);
    },
    changePerson(id, change) {
      Object.assign(person(id), change);
      tellOfPerson("user_change", id);
    },
    deactivatePerson(id) {
      person(id);
      workspace.deactivated.add(id);
      clearModals(workspace, id);
      for (const each of workspace.conversations.values()) {
        if (each.kind !== "im") each.memberIds = each.memberIds.filter((memberId) => memberId !== id);
      }
      tellOfPerson("user_change", id);
    },
    addChannel(added) {
      const createdAt = Math.floor(workspace.now().getTime() / 1000);
      workspace.conversations.set(added.id, { ...copyOf(added), createdAt, isArchived: false });
      workspace.messages.set(added.id, new Map());
      workspace.changed();
    },
    renameChannel(id, name) {
      const renamed = channel(id);
      renamed.name = name;
      workspace.changed();
      const { createdAt: created } = renamed;
      workspace.announce({ type: "channel_rename", channel: { id, name, name_normalized: name, created } }, renamed);
    },
    archiveChannel(id) {
      const archived = channel(id);
      archived.isArchived = true;
      workspace.changed();
      workspace.announce({ type: "channel_archive", channel: id, user: archived.memberIds[0] ?? "" }, archived);
    },
  };
}
