// The minute's tick: what can't be reckoned keeps nothing else from its turn.
import { afterEach, expect, test } from "vitest";
import { PEOPLE, PLANNER_CHANNEL } from "../support/people.ts";
import { startYard, type Yard } from "../support/yard.ts";

let yard: Yard;
let now: Date;
afterEach(() => yard.close());

const seoul = (text: string) => new Date(`2026-${text}+09:00`);

test("a digest that can't be reckoned ends neither the others nor what comes after them, and is logged by its id", async () => {
  now = seoul("11-18T15:00:00");
  yard = await startYard({ clock: () => now });
  const { prisma } = yard.database;
  const { workspaceId } = yard.app;
  await prisma.setting.create({ data: { workspaceId, name: "leads", value: [PEOPLE.sebin.id] } });
  await yard.app.tick();
  const sound = await prisma.digest.findFirstOrThrow();
  const broken = { ...sound, id: "0e6f1d5c-6f1e-4f5e-9d2f-00000000000a", channelId: "C0GENERAL1" };
  const plan = { ...(sound.plan as object), timeZone: "Nowhere/Nowhere" };
  await prisma.digest.create({ data: { ...broken, plan } });
  await yard.people.hana.posts("송장이 이틀째 그대로래요");
  now = seoul("11-19T09:00:30");
  await yard.app.tick();
  await yard.settle();
  expect(yard.slack.messages(PLANNER_CHANNEL).filter((message) => !message.threadTs)).toHaveLength(1);
  expect(yard.directMessages("sebin")).toHaveLength(1);
  expect(yard.logged).toEqual([
    expect.objectContaining({ workspaceId, failed: [`digest ${broken.id}`], err: expect.anything() }),
  ]);
});
