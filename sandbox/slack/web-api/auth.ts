// auth.*, team.*, bots.*, apps.*: who the app is and where.
import { SlackError } from "../slack-error.ts";
import type { Methods } from "./method.ts";

export const authMethods: Methods = {
  "auth.test": {
    answer: (_args, { team, app, url }) => ({
      url: `${url}/`,
      team: team.name,
      user: app.name.toLowerCase().replace(/\s+/g, ""),
      team_id: team.id,
      user_id: app.botUserId,
      bot_id: app.botId,
      is_enterprise_install: false,
    }),
  },
  "api.test": { answer: (args) => ({ args: args.raw }) },
  "team.info": {
    scopes: ["team:read"],
    answer: (_args, { team }) => ({
      team: { id: team.id, name: team.name, domain: team.domain, email_domain: "", icon: {}, enterprise_id: "" },
    }),
  },
  "bots.info": {
    scopes: ["users:read"],
    answer: (args, { app, now }) => {
      const id = args.text("bot");
      if (id !== undefined && id !== app.botId) throw new SlackError("bot_not_found");
      const updated = Math.floor(now().getTime() / 1000);
      return {
        bot: {
          id: app.botId,
          deleted: false,
          name: app.name,
          updated,
          app_id: app.appId,
          user_id: app.botUserId,
          icons: {},
        },
      };
    },
  },
  "apps.connections.open": {
    token: "app",
    answer: (_args, { url, ids }) => ({ url: `${url.replace(/^http/, "ws")}/link/?ticket=${ids.next("ticket-")}` }),
  },
};
