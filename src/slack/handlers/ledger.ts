// `/voc open` and the App Home's button: the answer ledger opens, and its pages are turned.
import type { MemberId } from "../../domain/ids.ts";
import { readNames } from "../../usecases/member/know-member.ts";
import { readSettings } from "../../usecases/settings/settings.ts";
import { readCards } from "../../usecases/voice/find-voice.ts";
import { readLedger } from "../../usecases/voice/read-ledger.ts";
import { linkTo } from "../card-link.ts";
import { readClick } from "../inbound/click.ts";
import { ledgerView } from "../views/ledger.ts";
import type { Reader } from "../views/reader.ts";
import { type Addressee, answer } from "./answer.ts";
import { type Desk, readerFor } from "./desk.ts";
import type { Delivery } from "./route.ts";

export async function openLedger(
  desk: Desk,
  { by, triggerId, responseUrl }: { by: MemberId; triggerId: string; responseUrl?: string | undefined },
): Promise<void> {
  const reader = await readerFor(desk, by);
  const failure = reader.words(responseUrl === undefined ? "failure.press_again" : "failure.enter_again");
  await orSay(desk, { memberId: by, responseUrl }, failure, async () => {
    await desk.client.views.open({ trigger_id: triggerId, view: await drawn(desk, 0, reader) });
  });
}

export async function handleOpenLedger(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { by, triggerId = "" } = readClick(body);
  await ack();
  await openLedger(desk, { by, triggerId });
}

export async function handleLedgerPage(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { by, value, view } = readClick(body);
  await ack();
  const page = Number(/^\d{1,6}$/.exec(value ?? "")?.[0] ?? 0);
  const reader = await readerFor(desk, by);
  await orSay(desk, { memberId: by }, reader.words("failure.press_again"), async () => {
    await desk.client.views.update({ view_id: view?.id ?? "", view: await drawn(desk, page, reader) });
  });
}

async function drawn(desk: Desk, wanted: number, reader: Reader) {
  const { world, workspaceId } = desk;
  const { voices, page, count } = await readLedger(world, workspaceId, wanted);
  const ids = voices.map((voice) => voice.id);
  const places = await readCards(world, workspaceId, ids);
  const cardUrls = new Map([...places].map(([voiceId, place]) => [voiceId, linkTo(desk.workspaceUrl, place)]));
  const holders = voices.flatMap((voice) => voice.claims.map((claim) => claim.memberId));
  const names = await readNames(world, workspaceId, holders);
  const rules = await readSettings(world, workspaceId);
  return ledgerView({ voices, page, count, cardUrls, rules, now: world.clock() }, { ...reader, names });
}

async function orSay(desk: Desk, to: Addressee, failure: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    desk.log.warn({ err: error }, "the answer ledger could not be shown");
    await answer(desk, to, failure);
  }
}
