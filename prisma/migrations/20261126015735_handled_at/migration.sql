-- AlterTable
ALTER TABLE "voices" ADD COLUMN     "handled_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "voices_workspace_id_inquiry_type_handled_at_idx" ON "voices"("workspace_id", "inquiry_type", "handled_at");

-- CreateIndex
CREATE INDEX "voices_workspace_id_journey_stage_handled_at_idx" ON "voices"("workspace_id", "journey_stage", "handled_at");

-- What is there already gets what the new column says of it.
UPDATE "voices" v SET "handled_at" = GREATEST(v."concluded_at", (
    SELECT max(c."claimed_at") FROM "claims" c WHERE c."workspace_id" = v."workspace_id" AND c."voice_id" = v."id"
));

-- Answers that another clock put before the opening of their voice count from now on.
UPDATE "voices" v SET "is_answered" = true
WHERE NOT v."is_answered" AND v."reopened_at" IS NULL AND (v."promised_at" IS NOT NULL OR EXISTS (
    SELECT 1 FROM "answers" a WHERE a."workspace_id" = v."workspace_id" AND a."voice_id" = v."id"
));
UPDATE "voices" SET "first_answer_at" = "posted_at" WHERE "first_answer_at" < "posted_at";
