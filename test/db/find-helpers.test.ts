// Who knows voices like this one: by what they concluded, and how often they take such voices on.
import { afterEach, expect, test } from "vitest";
import { findKnowing, findRecentlyActive } from "../../src/db/find-helpers.ts";
import type { WorkspaceId } from "../../src/domain/ids.ts";
import { databaseKinds, openTestDatabase, type TestDatabase } from "../support/open-database.ts";

const workspaceId = "T1" as WorkspaceId;
let database: TestDatabase;
afterEach(() => database.close());

let minute = 0;

interface Past {
  inquiryType?: string;
  journeyStage?: string;
  claimers?: string[];
  concluder?: string;
  hiddenReporter?: string;
}

/** One that was posted a minute after the one before. */
async function past({ claimers = [], concluder, hiddenReporter, ...about }: Past) {
  minute += 1;
  const at = new Date(Date.UTC(2026, 10, 1, 0, minute));
  const id = `0e6f1d5c-6f1e-4f5e-9d2f-${String(minute).padStart(12, "0")}`;
  const { prisma } = database;
  const reporter = { reporterId: hiddenReporter ?? "U0", isReporterHidden: hiddenReporter !== undefined };
  const times = { postedAt: at, openedAt: at };
  const handledAt = claimers.length > 0 || concluder !== undefined ? at : null;
  await prisma.voice.create({
    data: { workspaceId, id, words: "말", pain: "mild", version: 1, ...reporter, ...times, ...about, handledAt },
  });
  const shared = { workspaceId, voiceId: id };
  await prisma.claim.createMany({ data: claimers.map((memberId) => ({ ...shared, memberId, claimedAt: at })) });
  if (concluder === undefined) return;
  const conclusion = { outcome: "fixed", cause: "screen", reason: "고쳤습니다.", concludedAt: at };
  await prisma.conclusion.create({ data: { ...shared, memberId: concluder, ...conclusion } });
}

test("the same type and stage before the newest, the most frequent before the others, and nobody who hides", async () => {
  database = await openTestDatabase(databaseKinds().at(-1) ?? "embedded");
  const { prisma } = database;
  const delivery = { inquiryType: "delivery", journeyStage: "receipt" };
  await past({ ...delivery, concluder: "both", claimers: ["often", "once"] });
  await past({ journeyStage: "receipt", concluder: "stage", claimers: ["often"] });
  await past({ inquiryType: "delivery", concluder: "type", claimers: ["type", "type2"] });
  await past({ ...delivery, concluder: "hider", claimers: ["hider"], hiddenReporter: "hider" });
  await past({ inquiryType: "product", journeyStage: "search", concluder: "other", claimers: ["other"] });
  const subject = { workspaceId, inquiryType: "delivery", journeyStage: "receipt" } as const;

  expect(await findKnowing(prisma, subject)).toEqual({
    concluders: ["both", "type", "stage"],
    claimers: ["often", "once"],
  });
  const withoutStage = await findKnowing(prisma, { ...subject, journeyStage: null });
  expect(withoutStage.claimers.toSorted()).toEqual(["often", "once", "type", "type2"]);
  expect(await findKnowing(prisma, { workspaceId, inquiryType: null, journeyStage: null })).toEqual({
    concluders: [],
    claimers: [],
  });
  const since = new Date(Date.UTC(2026, 10, 1, 0, minute - 2));
  const recent = await findRecentlyActive(prisma, workspaceId, since);
  expect(recent).toEqual(["other", "hider", "type", "type2"]);
});

test("in a burst of voices that nobody has touched, those who know are found all the same", async () => {
  database = await openTestDatabase(databaseKinds().at(-1) ?? "embedded");
  await past({ inquiryType: "delivery", journeyStage: "receipt", concluder: "knows", claimers: ["holds"] });
  const { pool, prisma } = database;
  await pool.query(
    `INSERT INTO voices (workspace_id, id, reporter_id, words, pain, inquiry_type, journey_stage, posted_at, opened_at, version)
      SELECT $1, gen_random_uuid(), 'U0', '말', 'mild', 'delivery', 'receipt', now(), now(), 1 FROM generate_series(1, 300)`,
    [workspaceId],
  );
  const subject = { workspaceId, inquiryType: "delivery", journeyStage: "receipt" } as const;
  expect(await findKnowing(prisma, subject)).toEqual({ concluders: ["knows"], claimers: ["holds"] });
});
