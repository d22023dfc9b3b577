// The digests of a workspace: read, made, changed, looked at before they come.
import { findCards, type Place } from "../../db/deliveries.ts";
import { findWindow } from "../../db/digest-windows.ts";
import { addDigest, findDigest, findDigestOfChannel, lockDigest, saveDigest } from "../../db/digests.ts";
import { countInNeed, findInNeed, type Outlook } from "../../db/find-digest.ts";
import { findVoices } from "../../db/find-voices.ts";
import { hasReceipt, takeReceipt } from "../../db/receipts.ts";
import { findSettings } from "../../db/settings.ts";
import type { Db } from "../../db/transaction.ts";
import { localDateOf } from "../../domain/calendar/local-time.ts";
import type { WorkCalendar } from "../../domain/calendar/work-calendar.ts";
import { type DigestRefusal, digestRefusal, sinceOf } from "../../domain/digest/decide-digest.ts";
import { calendarOf, type Digest, type DigestPlan, defaultPlan } from "../../domain/digest/digest.ts";
import type { ChannelId, DigestId, MemberId, VoiceId, WindowId, WorkspaceId } from "../../domain/ids.ts";
import type { IdentifierKind } from "../../domain/privacy/identifier-gate.ts";
import type { Voice } from "../../domain/voice/voice.ts";
import { type Gate, openGate } from "../gate.ts";
import { transact, type World } from "../world.ts";
import { newDigest } from "./plan-digest.ts";

export async function readDigestOfChannel(world: World, workspaceId: WorkspaceId, channelId: ChannelId) {
  return findDigestOfChannel(world.prisma, workspaceId, channelId);
}

export async function readDigest(world: World, workspaceId: WorkspaceId, id: DigestId): Promise<Digest | null> {
  return findDigest(world.prisma, workspaceId, id);
}

/** Of which digest a window is one; null for one that is gone. */
export async function readDigestOfWindow(
  world: World,
  workspaceId: WorkspaceId,
  windowId: WindowId,
): Promise<Digest | null> {
  const window = await findWindow(world.prisma, workspaceId, windowId);
  return window?.digestId ? findDigest(world.prisma, workspaceId, window.digestId) : null;
}

/** What a digest is made of as long as nobody has changed it. */
export async function readUsualPlan(world: World, workspaceId: WorkspaceId): Promise<DigestPlan> {
  const { language } = await findSettings(world.prisma, workspaceId, world.defaults);
  return defaultPlan(language);
}

export interface DigestWish {
  workspaceId: WorkspaceId;
  by: MemberId;
  receipt: string;
  /** Null for a channel's first digest. */
  digestId: DigestId | null;
  wanted: Pick<Digest, "channelId" | "name" | "isRunning" | "plan">;
}

export type DigestChange =
  | { kind: "done"; digest: Digest; calendar: WorkCalendar; masked: readonly IdentifierKind[] }
  | { kind: "refused"; refusal: DigestRefusal }
  | { kind: "repeated" };

/** Anyone may: a digest asks nothing of anyone, and whoever reads the channel sees whose it is. */
export async function changeDigest(world: World, wish: DigestWish): Promise<DigestChange> {
  const { workspaceId, by, receipt, digestId } = wish;
  return transact(world, async (tx) => {
    const settings = await findSettings(tx, workspaceId, world.defaults);
    const { calendar } = settings;
    const gate = openGate(world, settings);
    const wanted = maskedWish(wish.wanted, gate);
    if (await hasReceipt(tx, workspaceId, receipt)) return { kind: "repeated" };
    const refusal = digestRefusal(wanted, calendar) ?? (await takenRefusal(tx, workspaceId, wish));
    if (refusal) return { kind: "refused", refusal };
    const before = digestId && (await lockDigest(tx, workspaceId, digestId));
    const since = before ? sinceOf(before, wanted, world.clock()) : world.clock();
    const digest = before ? { ...before, ...wanted, since } : { ...newDigest(world, workspaceId, wanted), ...wanted };
    // Somebody else may be making the channel's first one at this moment.
    if (!before && !(await addDigest(tx, digest)))
      return { kind: "refused", refusal: { kind: "digest_channel_taken" } };
    if (!(await takeReceipt(tx, workspaceId, receipt, world.clock()))) return { kind: "repeated" };
    await saveDigest(tx, digest, by);
    return { kind: "done", digest, calendar: calendarOf(digest.plan, calendar), masked: gate.kinds };
  });
}

function maskedWish({ name, plan, ...rest }: DigestWish["wanted"], { mask }: Gate): DigestWish["wanted"] {
  const tags = [...new Set(plan.filter.tags.map(mask))];
  return { ...rest, name: mask(name.trim()), plan: { ...plan, filter: { ...plan.filter, tags } } };
}

async function takenRefusal(db: Db, workspaceId: WorkspaceId, wish: DigestWish): Promise<DigestRefusal | null> {
  const there = await findDigestOfChannel(db, workspaceId, wish.wanted.channelId);
  return there && there.id !== wish.digestId ? { kind: "digest_channel_taken" } : null;
}

/** A page of all that a digest asks someone for, the most urgent first. */
export async function readInNeed(
  world: World,
  digest: Digest,
  { skip, most }: { skip: number; most: number },
): Promise<{ voices: Voice[]; count: number; cards: ReadonlyMap<VoiceId, Place>; calendar: WorkCalendar }> {
  const { prisma } = world;
  const { workspaceId } = digest;
  const outlook = await outlookOf(world, workspaceId, digest.plan);
  const ids = await findInNeed(prisma, outlook, { skip, most });
  return {
    voices: await findVoices(prisma, workspaceId, ids),
    count: await countInNeed(prisma, outlook),
    cards: await findCards(prisma, workspaceId, ids),
    calendar: outlook.calendar,
  };
}

/** As it would be read at this moment. */
export async function outlookOf(world: World, workspaceId: WorkspaceId, plan: DigestPlan): Promise<Outlook> {
  const settings = await findSettings(world.prisma, workspaceId, world.defaults);
  const calendar = calendarOf(plan, settings.calendar);
  const now = world.clock();
  const today = localDateOf(now, calendar.timeZone);
  return { workspaceId, filter: plan.filter, calendar, now, today, asOf: now };
}
