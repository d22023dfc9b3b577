// What is kept of people: an account that can't be reached is noted, whether Slack was ever asked about it or not.
import { afterEach, expect, test } from "vitest";
import { findMembers, markInactive, saveMember, saveMutedNotices } from "../../src/db/members.ts";
import type { MemberId, WorkspaceId } from "../../src/domain/ids.ts";
import { databaseKinds, openTestDatabase, type TestDatabase } from "../support/open-database.ts";

const team = "T1" as WorkspaceId;
const hana = "U1" as MemberId;
let database: TestDatabase;
afterEach(() => database.close());

test("who was never read is kept as unreachable, and read like anyone else the next time", async () => {
  database = await openTestDatabase(databaseKinds().at(-1) ?? "embedded");
  const { prisma } = database;
  await markInactive(prisma, team, hana);
  await markInactive(prisma, team, hana);
  expect(await findMembers(prisma, team, [hana])).toMatchObject([{ isActive: false, name: hana, readAt: new Date(0) }]);
  const readAt = new Date("2026-11-19T01:00:00Z");
  const read = { memberId: hana, name: "하나", locale: "ko-KR", isAdmin: false, isActive: true, isBot: false, readAt };
  await saveMember(prisma, team, read);
  await markInactive(prisma, team, hana);
  expect(await findMembers(prisma, team, [hana])).toEqual([
    { ...read, isActive: false, tone: "written", mutedNotices: [], workspaceId: team },
  ]);
});

test("what a member chose for themselves stays when Slack is asked about them again", async () => {
  database = await openTestDatabase(databaseKinds().at(-1) ?? "embedded");
  const { prisma } = database;
  const readAt = new Date("2026-11-19T01:00:00Z");
  const read = { memberId: hana, name: "하나", locale: "ko-KR", isAdmin: false, isActive: true, isBot: false, readAt };
  await saveMember(prisma, team, read);
  await saveMutedNotices(prisma, team, hana, ["rings", "handovers"]);
  await saveMember(prisma, team, { ...read, name: "하나 (고객센터)" });
  expect(await findMembers(prisma, team, [hana])).toMatchObject([
    { name: "하나 (고객센터)", mutedNotices: ["rings", "handovers"] },
  ]);
  await saveMutedNotices(prisma, team, hana, []);
  expect(await findMembers(prisma, team, [hana])).toMatchObject([{ mutedNotices: [] }]);
});
