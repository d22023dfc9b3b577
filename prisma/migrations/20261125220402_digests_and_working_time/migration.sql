-- AlterTable
ALTER TABLE "digest_items" ADD COLUMN     "need" TEXT NOT NULL DEFAULT 'claim';

-- AlterTable
ALTER TABLE "digest_windows" ADD COLUMN     "digest_id" UUID,
ADD COLUMN     "left" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rhythm" TEXT NOT NULL DEFAULT 'daily',
ADD COLUMN     "since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "members" ADD COLUMN     "muted_notices" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "voices" ADD COLUMN     "is_about_accessibility" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_answered" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "opened_at" TIMESTAMPTZ(3),
ADD COLUMN     "promised_at" TIMESTAMPTZ(3),
ADD COLUMN     "promised_by_id" TEXT;

-- What follows from the voices that are here already
UPDATE "voices" v SET
    "opened_at" = COALESCE(v."reopened_at", v."posted_at"),
    "is_about_accessibility" = v."inquiry_type" IS NOT DISTINCT FROM 'accessibility'
        OR v."tags" && ARRAY['접근성', 'accessibility', 'a11y']
        OR EXISTS (SELECT 1 FROM "voices" m WHERE m."workspace_id" = v."workspace_id" AND m."merged_into_id" = v."id"
            AND (m."inquiry_type" IS NOT DISTINCT FROM 'accessibility' OR m."tags" && ARRAY['접근성', 'accessibility', 'a11y'])),
    "is_answered" = v."concluded_at" IS NOT NULL
        OR EXISTS (SELECT 1 FROM "answers" a WHERE a."workspace_id" = v."workspace_id" AND a."voice_id" = v."id"
            AND a."answered_at" >= COALESCE(v."reopened_at", v."posted_at"));
ALTER TABLE "voices" ALTER COLUMN "opened_at" SET NOT NULL;

-- CreateTable
CREATE TABLE "digests" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_running" BOOLEAN NOT NULL DEFAULT true,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "plan" JSONB NOT NULL,
    "changed_by_id" TEXT,

    CONSTRAINT "digests_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "blockages" (
    "workspace_id" TEXT NOT NULL,
    "window_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "voice_ids" UUID[],
    "waited_minutes" INTEGER NOT NULL,
    "owner_id" TEXT,
    "step" TEXT,
    "step_by_id" TEXT,

    CONSTRAINT "blockages_pkey" PRIMARY KEY ("workspace_id","window_id","key")
);

-- CreateTable
CREATE TABLE "rings" (
    "workspace_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ring" TEXT NOT NULL,
    "member_ids" TEXT[],
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rings_pkey" PRIMARY KEY ("workspace_id","voice_id","opened_at","ring")
);

-- CreateTable
CREATE TABLE "snoozes" (
    "workspace_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "until" TEXT NOT NULL,

    CONSTRAINT "snoozes_pkey" PRIMARY KEY ("workspace_id","member_id","voice_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "digests_workspace_id_channel_id_key" ON "digests"("workspace_id", "channel_id");

-- CreateIndex
CREATE INDEX "rings_workspace_id_asked_at_idx" ON "rings"("workspace_id", "asked_at");

-- CreateIndex
CREATE INDEX "voices_workspace_id_told_at_pain_opened_at_idx" ON "voices"("workspace_id", "told_at", "pain", "opened_at");

-- CreateIndex
CREATE INDEX "voices_workspace_id_is_answered_opened_at_idx" ON "voices"("workspace_id", "is_answered", "opened_at");

-- CreateIndex
CREATE INDEX "voice_events_workspace_id_at_idx" ON "voice_events"("workspace_id", "at");

-- CreateIndex
CREATE INDEX "voices_workspace_id_inquiry_type_journey_stage_posted_at_idx" ON "voices"("workspace_id", "inquiry_type", "journey_stage", "posted_at");

-- CreateIndex
CREATE INDEX "voices_tags_idx" ON "voices" USING GIN ("tags");
