-- AlterTable
ALTER TABLE "voices" ADD COLUMN     "pause_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "pause_for_whom" TEXT,
ADD COLUMN     "pause_kind" TEXT,
ADD COLUMN     "pause_until" TEXT,
ADD COLUMN     "pause_what" TEXT,
ADD COLUMN     "paused_by_id" TEXT;

-- CreateIndex
CREATE INDEX "voices_workspace_id_pause_until_idx" ON "voices"("workspace_id", "pause_until");
