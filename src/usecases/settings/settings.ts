// The workspace's settings: read by everyone, changed by its admins.

import { findLastBrief } from "../../db/openings.ts";
import { takeReceipt } from "../../db/receipts.ts";
import { findSettings, findSettingsAt, saveSettings } from "../../db/settings.ts";
import type { Tx } from "../../db/transaction.ts";
import { lockWorkspace } from "../../db/workspaces.ts";
import type { MemberId, WorkspaceId } from "../../domain/ids.ts";
import type { IdentifierKind } from "../../domain/privacy/identifier-gate.ts";
import { decideSettings, type SettingRefusal } from "../../domain/settings/decide-settings.ts";
import { PEOPLE_SETTINGS } from "../../domain/settings/decide-time.ts";
import { mergeSettings } from "../../domain/settings/merge-settings.ts";
import type { SettingChange, SettingName, Settings } from "../../domain/settings/settings.ts";
import { type Gate, openGate } from "../gate.ts";
import { isAnyApp } from "../member/know-member.ts";
import { type Say, transact, type World } from "../world.ts";

export async function readSettings(world: World, workspaceId: WorkspaceId): Promise<Settings> {
  return findSettings(world.prisma, workspaceId, world.defaults);
}

export interface SettingsWish {
  workspaceId: WorkspaceId;
  by: MemberId;
  receipt: string;
  /** Those that the form has; the others stay. */
  settings: Partial<Settings>;
  /** How many changes there had been when the form was opened: what others changed since then stays. */
  shownVersion: number;
}

export type SettingsOutcome =
  | { kind: "done"; changes: SettingChange[]; settings: Settings; masked: readonly IdentifierKind[] }
  | { kind: "refused"; refusal: SettingRefusal }
  | { kind: "repeated" };

/** Whether the member may is asked before, where Slack can be asked. */
export async function changeSettings(world: World, wish: SettingsWish): Promise<SettingsOutcome> {
  const { workspaceId, by, receipt, shownVersion } = wish;
  const appRefusal = await refuseApps(world, wish);
  if (appRefusal) return { kind: "refused", refusal: appRefusal };
  return transact(world, async (tx, say) => {
    const now = world.clock();
    await lockWorkspace(tx, workspaceId);
    const before = await findSettings(tx, workspaceId, world.defaults);
    const shown = await findSettingsAt(tx, workspaceId, { version: shownVersion, now: before });
    const gate = openGate(world, before);
    const settings = mergeSettings(shown, maskedWish(wish.settings, gate), before);
    const decision = decideSettings(before, settings, by, now);
    if (decision.kind === "refused") return decision;
    if (!(await takeReceipt(tx, workspaceId, receipt, now))) return { kind: "repeated" };
    await saveSettings(tx, workspaceId, decision.changes);
    if (decision.changes.some(({ name }) => MOVES_DEADLINES.includes(name))) await redraw(tx, say, workspaceId);
    return { kind: "done", changes: decision.changes, settings, masked: gate.kinds };
  });
}

/** The company's own words are words that somebody typed: they pass the gate as all others do. */
function maskedWish(entered: Partial<Settings>, { mask }: Gate): Partial<Settings> {
  if (!entered.jargon) return entered;
  return { ...entered, jargon: [...new Set(entered.jargon.map(mask))] };
}

const MOVES_DEADLINES: readonly SettingName[] = ["targets", "calendar"];

/** What says by when an answer is due: cards, and the last brief. */
async function redraw(tx: Tx, say: Say, workspaceId: WorkspaceId): Promise<void> {
  await say({ kind: "cards.redraw", payload: { workspaceId } });
  const windowId = await findLastBrief(tx, workspaceId);
  if (windowId) await say({ kind: "opening.show", payload: { workspaceId, windowId } });
}

async function refuseApps(world: World, { workspaceId, settings }: SettingsWish): Promise<SettingRefusal | null> {
  for (const name of PEOPLE_SETTINGS) {
    if (await isAnyApp(world, workspaceId, settings[name] ?? [])) return { kind: "not_people", name };
  }
  return null;
}
