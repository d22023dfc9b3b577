-- AlterTable
ALTER TABLE "deliveries" ADD COLUMN     "drawn_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "digest_windows" ADD COLUMN     "is_silent" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "plan" JSONB;

-- What was posted stays as its digest was: as near as that is known
UPDATE "digest_windows" w SET "name" = d."name", "plan" = d."plan"
    FROM "digests" d WHERE d."workspace_id" = w."workspace_id" AND d."id" = w."digest_id";

-- CreateTable
CREATE TABLE "digest_mentions" (
    "workspace_id" TEXT NOT NULL,
    "window_id" UUID NOT NULL,
    "voice_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "digest_mentions_pkey" PRIMARY KEY ("workspace_id","window_id","voice_id")
);

-- CreateIndex
CREATE INDEX "digest_mentions_workspace_id_voice_id_idx" ON "digest_mentions"("workspace_id", "voice_id");

-- AddForeignKey
ALTER TABLE "digest_mentions" ADD CONSTRAINT "digest_mentions_workspace_id_window_id_fkey" FOREIGN KEY ("workspace_id", "window_id") REFERENCES "digest_windows"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whom the parents name that stand in Slack already: as near as that is known, those for whom they have a reply
INSERT INTO "digest_mentions" ("workspace_id", "window_id", "voice_id", "version")
    SELECT i."workspace_id", i."window_id", i."voice_id", 0 FROM "digest_items" i
    JOIN "digest_windows" w ON w."workspace_id" = i."workspace_id" AND w."id" = i."window_id" AND w."plan" IS NOT NULL;
