// Someone opens the App Home: it is drawn for them.
import { askForHome } from "../../usecases/yard/ask-for.ts";
import { homeEvent } from "../inbound/payload.ts";
import type { Desk } from "./desk.ts";
import type { Delivery } from "./route.ts";

export async function handleHomeOpened(desk: Desk, { body, ack }: Delivery): Promise<void> {
  await ack();
  const { event } = homeEvent.parse(body);
  if (event.tab === "home") await askForHome(desk.world, desk.workspaceId, event.user);
}
