-- AlterTable
ALTER TABLE "conclusions" ADD COLUMN     "affected" TEXT,
ADD COLUMN     "monitoring" TEXT;

-- AlterTable
ALTER TABLE "listeners" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "via_id" UUID;

-- AlterTable
ALTER TABLE "members" ADD COLUMN     "is_active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "is_admin" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_bot" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "tone" TEXT NOT NULL DEFAULT 'written';

-- AlterTable
ALTER TABLE "voices" ADD COLUMN     "alt_text" TEXT,
ADD COLUMN     "attempt" TEXT,
ADD COLUMN     "contact" TEXT,
ADD COLUMN     "first_concluded_at" TIMESTAMPTZ(3),
ADD COLUMN     "grams" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "happening" TEXT,
ADD COLUMN     "is_origin_gone" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_origin_verbatim" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_reporter_hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_spreading" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "merged_at" TIMESTAMPTZ(3),
ADD COLUMN     "merged_by_id" TEXT,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "origin_channel_id" TEXT,
ADD COLUMN     "origin_ts" TEXT,
ADD COLUMN     "reopen_why" TEXT,
ADD COLUMN     "speaker" TEXT,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "voice_files" (
    "workspace_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "file_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mimetype" TEXT NOT NULL,
    "permalink" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "voice_files_pkey" PRIMARY KEY ("workspace_id","voice_id","file_id")
);

-- CreateTable
CREATE TABLE "conflicts" (
    "workspace_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "member_id" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conflicts_pkey" PRIMARY KEY ("workspace_id","voice_id","other_id")
);

-- CreateTable
CREATE TABLE "identifier_hashes" (
    "workspace_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "identifier_hashes_pkey" PRIMARY KEY ("workspace_id","voice_id","kind","hash")
);

-- CreateTable
CREATE TABLE "settings" (
    "workspace_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("workspace_id","name")
);

-- CreateTable
CREATE TABLE "setting_changes" (
    "workspace_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "member_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_changes_pkey" PRIMARY KEY ("workspace_id","version")
);

-- CreateIndex
CREATE INDEX "identifier_hashes_workspace_id_kind_hash_idx" ON "identifier_hashes"("workspace_id", "kind", "hash");

-- CreateIndex
CREATE INDEX "conclusions_workspace_id_revisit_on_idx" ON "conclusions"("workspace_id", "revisit_on");

-- CreateIndex
CREATE INDEX "voices_workspace_id_merged_into_id_idx" ON "voices"("workspace_id", "merged_into_id");

-- CreateIndex
CREATE INDEX "voices_workspace_id_origin_channel_id_origin_ts_idx" ON "voices"("workspace_id", "origin_channel_id", "origin_ts");

-- CreateIndex
CREATE INDEX "voices_workspace_id_ruled_at_idx" ON "voices"("workspace_id", "ruled_at");

-- CreateIndex
CREATE INDEX "voices_grams_idx" ON "voices" USING GIN ("grams");

-- AddForeignKey
ALTER TABLE "voices" ADD CONSTRAINT "voices_workspace_id_merged_into_id_fkey" FOREIGN KEY ("workspace_id", "merged_into_id") REFERENCES "voices"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "voice_files" ADD CONSTRAINT "voice_files_workspace_id_voice_id_fkey" FOREIGN KEY ("workspace_id", "voice_id") REFERENCES "voices"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_workspace_id_voice_id_fkey" FOREIGN KEY ("workspace_id", "voice_id") REFERENCES "voices"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identifier_hashes" ADD CONSTRAINT "identifier_hashes_workspace_id_voice_id_fkey" FOREIGN KEY ("workspace_id", "voice_id") REFERENCES "voices"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is there already gets what the new columns say of it.
UPDATE "listeners" l SET "position" = o.position - 1
FROM (
    SELECT "workspace_id", "voice_id", "member_id",
           row_number() OVER (PARTITION BY "workspace_id", "voice_id" ORDER BY "joined_at", "member_id") AS position
    FROM "listeners"
) o
WHERE o."workspace_id" = l."workspace_id" AND o."voice_id" = l."voice_id" AND o."member_id" = l."member_id";

UPDATE "voices" SET "reopen_why" = CASE WHEN "is_customer_back" THEN 'customer_back' ELSE 'not_over' END
WHERE "reopened_at" IS NOT NULL;

UPDATE "voices" v SET "first_concluded_at" = (
    SELECT min(e."at") FROM "voice_events" e
    WHERE e."workspace_id" = v."workspace_id" AND e."voice_id" = v."id" AND e."kind" = 'voice.concluded'
);

UPDATE "voice_events" SET "body" = jsonb_set("body", '{reopening}',
    CASE WHEN ("body" -> 'reopening' ->> 'isCustomerBack')::boolean THEN '{"why": "customer_back"}'::jsonb
         ELSE jsonb_build_object('why', 'not_over', 'reason', "body" -> 'reopening' ->> 'reason') END)
WHERE "kind" = 'voice.reopened';

UPDATE "voice_events" SET "body" = jsonb_set("body", '{pause,why}', '""')
WHERE "kind" IN ('voice.paused', 'voice.asked') AND "body" -> 'pause' ->> 'kind' = 'talking';

UPDATE "voice_events" SET "body" = jsonb_set("body", '{conclusion}',
    '{"affected": null, "monitoring": null}'::jsonb || ("body" -> 'conclusion'))
WHERE "kind" = 'voice.concluded';

UPDATE "voices" v SET "grams" = ARRAY(
    SELECT DISTINCT gram
    FROM regexp_split_to_table(lower(normalize(v."words", NFKC)), '[[:space:][:punct:]]+') AS word,
    LATERAL (
        SELECT substr(word, i, 2) FROM generate_series(1, length(word) - 1) AS i
        UNION SELECT substr(word, i, 1) FROM generate_series(1, length(word)) AS i
    ) AS part (gram)
    WHERE word <> ''
);

-- Each conclusion has a message of its own now: that of the one that stands gets its time.
UPDATE "deliveries" d SET "key" = d."key" || ':' || (extract(epoch FROM v."concluded_at") * 1000)::bigint
FROM "voices" v
WHERE d."workspace_id" = v."workspace_id" AND d."key" LIKE 'conclusion:' || v."id" || ':%' AND v."concluded_at" IS NOT NULL;

ALTER TABLE "voices" DROP COLUMN "is_customer_back";
