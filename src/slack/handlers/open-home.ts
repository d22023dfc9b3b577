// Someone opens the App Home, turns a page in it, or says which notices they want: it is drawn for them.
import { chooseNotices } from "../../usecases/member/choose-notices.ts";
import { askForHome } from "../../usecases/yard/ask-for.ts";
import { readClick } from "../inbound/click.ts";
import { readNotices } from "../inbound/notices.ts";
import { readOwnPage } from "../inbound/own-page.ts";
import { homeEvent } from "../inbound/payload.ts";
import { answer } from "./answer.ts";
import { type Desk, readerFor } from "./desk.ts";
import type { Delivery } from "./route.ts";

export async function handleHomeOpened(desk: Desk, { body, ack }: Delivery): Promise<void> {
  await ack();
  const { event } = homeEvent.parse(body);
  if (event.tab === "home") await askForHome(desk.world, desk.workspaceId, event.user);
}

export async function handleHomePage(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { by, value } = readClick(body);
  await ack();
  const turnedTo = readOwnPage(value);
  if (!turnedTo) return;
  try {
    await askForHome(desk.world, desk.workspaceId, by, turnedTo);
  } catch (error) {
    await answer(desk, { memberId: by }, (await readerFor(desk, by)).words("failure.press_again"));
    throw error;
  }
}

export async function handleNotices(desk: Desk, { body, ack }: Delivery): Promise<void> {
  const { by: memberId } = readClick(body);
  await ack();
  try {
    await chooseNotices(desk.world, { workspaceId: desk.workspaceId, memberId }, readNotices(body));
  } catch (error) {
    await answer(desk, { memberId }, (await readerFor(desk, memberId)).words("failure.press_again"));
    throw error;
  }
}
