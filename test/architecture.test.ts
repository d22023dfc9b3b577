// What the parts promise each other: manifest and routes, jobs and runners, texts in both languages, config and docs.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { VARIABLES } from "../src/config.ts";
import { decideSettings } from "../src/domain/settings/decide-settings.ts";
import { DEFAULT_SETTINGS } from "../src/domain/settings/settings.ts";
import en from "../src/locales/en.json" with { type: "json" };
import ko from "../src/locales/ko.json" with { type: "json" };
import { MESSAGE_SHORTCUT, MESSAGE_SHORTCUT_NAME } from "../src/slack/action-ids.ts";
import { ROUTES } from "../src/slack/listen.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

const manifest = z
  .object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string() })),
      shortcuts: z.array(z.object({ callback_id: z.string(), name: z.string(), type: z.enum(["global", "message"]) })),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      socket_mode_enabled: z.boolean(),
    }),
  })
  .parse(parse(read("manifest.yml")));

describe("the manifest", () => {
  test("offers the commands and shortcuts that have a handler, and no others", () => {
    expect(manifest.features.slash_commands.map((each) => each.command).sort()).toEqual(
      Object.keys(ROUTES.commands).sort(),
    );
    const named = manifest.features.shortcuts.find((each) => each.callback_id === MESSAGE_SHORTCUT);
    expect(named?.name).toBe(MESSAGE_SHORTCUT_NAME);
    expect(manifest.features.shortcuts.map((each) => each.callback_id).sort()).toEqual(
      Object.keys(ROUTES.shortcuts).sort(),
    );
  });

  test("subscribes to the events that have a handler, and no others", () => {
    const plain = manifest.settings.event_subscriptions.bot_events.map((event) => event.split(".")[0]);
    expect([...new Set(plain)].sort()).toEqual(Object.keys(ROUTES.events).sort());
    expect(manifest.settings.socket_mode_enabled).toBe(true);
  });

  test("asks for the scopes that the called methods and the events need, and no others", () => {
    const needed = new Set(["commands"]);
    const called = calledMethods();
    const ofMethods = Object.entries(SCOPES).flatMap(([method, scopes]) => (called.has(method) ? scopes : []));
    const ofEvents = manifest.settings.event_subscriptions.bot_events.flatMap((event) => EVENT_SCOPES[event] ?? []);
    // Slack shows a field for files only to an app that may read them.
    const ofFields = codeOf("src/slack/views").includes('"file_input"') ? ["files:read"] : [];
    for (const scope of [...ofMethods, ...ofEvents, ...ofFields]) needed.add(scope);
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...needed].sort());
  });
});

/** Slack's documentation of each method: the scopes a bot needs for it, here for public, private and direct. */
const SCOPES: Record<string, string[]> = {
  "auth.test": [],
  "chat.postEphemeral": ["chat:write"],
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "conversations.history": ["channels:history", "groups:history", "im:history"],
  "conversations.info": ["channels:read", "groups:read"],
  "conversations.list": ["channels:read", "groups:read"],
  "conversations.open": ["im:write"],
  "conversations.replies": ["channels:history", "groups:history", "im:history"],
  "reactions.get": ["reactions:read"],
  "users.info": ["users:read"],
  "views.open": [],
  "views.publish": [],
  "views.update": [],
};

const EVENT_SCOPES: Record<string, string[]> = {
  app_home_opened: [],
  "message.channels": ["channels:history"],
  "message.groups": ["groups:history"],
  reaction_added: ["reactions:read"],
  reaction_removed: ["reactions:read"],
};

test("every Web API method that is called is one whose scopes are known", () => {
  expect([...calledMethods()].filter((method) => !(method in SCOPES))).toEqual([]);
  expect(calledMethods().size).toBeGreaterThan(8);
});

function calledMethods(): Set<string> {
  const families = "auth|chat|conversations|reactions|users|views|files|pins|usergroups|bots|team";
  const call = new RegExp(`\\b(${families})\\.([a-z][A-Za-z]+)\\(`, "g");
  const methods = new Set<string>();
  for (const file of filesIn("src")) {
    for (const [, family, method = ""] of readFileSync(file, "utf8").matchAll(call)) {
      if (!(method in Array.prototype)) methods.add(`${family}.${method}`);
    }
  }
  return methods;
}

describe("the catalogues", () => {
  test("have the same keys and the same placeholders in both languages, and no empty text", () => {
    const [korean, english] = [textsOf(ko), textsOf(en)];
    expect(Object.keys(english)).toEqual(Object.keys(korean));
    for (const [key, text] of Object.entries(korean)) {
      expect(placeholdersOf(english[key] ?? ""), key).toEqual(placeholdersOf(text));
      expect(text.trim(), key).not.toBe("");
    }
  });

  test("use none of the words that Madang does not use", () => {
    const all = Object.values(textsOf(ko)).join("\n");
    for (const word of ["티켓", "처리 건수", "담당 부서 지정", "실적", "몇 명의 고객"]) expect(all).not.toContain(word);
  });

  test("hold no text that nothing says", () => {
    const code = codeOf("src");
    const unused = Object.keys(textsOf(ko)).filter((key) => !isSaid(key, code));
    expect(unused).toEqual([]);
  });
});

/** A key is said as it stands, by its plural, or as a family of which one part comes from a set. */
function isSaid(key: string, code: string): boolean {
  const plain = key.replace(/_(one|other)$/, "");
  if (code.includes(`"${plain}"`)) return true;
  const parts = plain.split(".").map((part) => part.replaceAll(/\W/g, "\\$&"));
  return parts.some((_, open) => {
    const family = parts.map((part, index) => (index === open ? "\\$\\{[^}]+\\}" : part)).join("\\.");
    return new RegExp(`\`${family}\``).test(code);
  });
}

test("every variable of the configuration stands in .env.example and in README, and no other", () => {
  const inExample = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(inExample.toSorted()).toEqual(VARIABLES.toSorted());
  for (const variable of VARIABLES) expect(read("README.md")).toContain(`\`${variable}\``);
});

test("docs/architecture.md has a row for each folder of src, and for no other", () => {
  const rows = [...read("docs/architecture.md").matchAll(/^\| `([a-z/-]+)` \|/gm)].map((match) => match[1]);
  expect(rows.toSorted()).toEqual(foldersIn("src").toSorted());
});

test("the settings that hold as long as nobody has set any are ones that could be set", () => {
  const decision = decideSettings(DEFAULT_SETTINGS, DEFAULT_SETTINGS, "U1" as never, new Date(0));
  expect(decision).toEqual({ kind: "accepted", changes: [] });
});

test("every file says in its first line what it is for", () => {
  const silent = ["src", "sandbox", "test", "scripts"]
    .flatMap(filesIn)
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/^(\/\/|\/\*|#!)/.test(readFileSync(file, "utf8")));
  expect(silent.map((file) => path.relative(ROOT, file))).toEqual([]);
});

function codeOf(folder: string): string {
  return filesIn(folder)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

function filesIn(folder: string): string[] {
  const skipped = /generated|\/dist\/|\/seed\/.*\.jsonl/;
  return (readdirSync(path.join(ROOT, folder), { recursive: true }) as string[])
    .map((name) => path.join(ROOT, folder, name))
    .filter((file) => !skipped.test(file) && statSync(file).isFile());
}

/** Folders of src that hold files of ours, but for the areas inside domain and usecases. */
function foldersIn(folder: string): string[] {
  const names = (readdirSync(path.join(ROOT, folder), { recursive: true }) as string[]).filter((name) => {
    return statSync(path.join(ROOT, folder, name)).isDirectory() && !/generated|^(domain|usecases)\//.test(name);
  });
  return names.map((name) => name.replaceAll(path.sep, "/"));
}

type Catalogue = { [key: string]: string | Catalogue };

function textsOf(catalogue: Catalogue, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, value]) => {
      return typeof value === "string" ? [[prefix + key, value]] : Object.entries(textsOf(value, `${prefix}${key}.`));
    }),
  );
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort();
}

test("the files that people look for first are there", () => {
  for (const file of [
    "LICENSE",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "docs/glossary.md",
    "docs/operations.md",
    ".ci/run",
  ]) {
    expect(existsSync(path.join(ROOT, file)), file).toBe(true);
  }
});
