-- CreateTable
CREATE TABLE "workspaces" (
    "workspace_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bot_user_id" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "members" (
    "workspace_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "members_pkey" PRIMARY KEY ("workspace_id","member_id")
);

-- CreateTable
CREATE TABLE "voices" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "reporter_id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "pain" TEXT NOT NULL,
    "inquiry_type" TEXT,
    "journey_stage" TEXT,
    "inbound_channel" TEXT,
    "customer_type" TEXT,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,
    "first_answer_at" TIMESTAMPTZ(3),
    "concluded_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,
    "shown_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "voices_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "claims" (
    "workspace_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "member_id" TEXT NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("workspace_id","voice_id","member_id")
);

-- CreateTable
CREATE TABLE "listeners" (
    "workspace_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "member_id" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "listeners_pkey" PRIMARY KEY ("workspace_id","voice_id","member_id")
);

-- CreateTable
CREATE TABLE "answers" (
    "workspace_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "message_ts" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answers_pkey" PRIMARY KEY ("workspace_id","voice_id","message_ts")
);

-- CreateTable
CREATE TABLE "conclusions" (
    "workspace_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "member_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "revisit_on" TEXT,
    "concluded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conclusions_pkey" PRIMARY KEY ("workspace_id","voice_id")
);

-- CreateTable
CREATE TABLE "voice_events" (
    "workspace_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "voice_events_pkey" PRIMARY KEY ("workspace_id","voice_id","version")
);

-- CreateTable
CREATE TABLE "receipts" (
    "workspace_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receipts_pkey" PRIMARY KEY ("workspace_id","key")
);

-- CreateTable
CREATE TABLE "seen_reactions" (
    "workspace_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "member_id" TEXT NOT NULL,
    "emoji" TEXT NOT NULL,

    CONSTRAINT "seen_reactions_pkey" PRIMARY KEY ("workspace_id","voice_id","member_id","emoji")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "workspace_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "thread_ts" TEXT,
    "ts" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "first_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "attempted_at" TIMESTAMPTZ(3) NOT NULL,
    "shown" TEXT,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("workspace_id","key")
);

-- CreateTable
CREATE TABLE "digest_windows" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "channel_id" TEXT NOT NULL,
    "asked_by_id" TEXT,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_windows_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "digest_items" (
    "workspace_id" TEXT NOT NULL,
    "window_id" UUID NOT NULL,
    "voice_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "digest_items_pkey" PRIMARY KEY ("workspace_id","window_id","voice_id")
);

-- CreateIndex
CREATE INDEX "voices_workspace_id_posted_at_idx" ON "voices"("workspace_id", "posted_at");

-- CreateIndex
CREATE INDEX "voices_workspace_id_told_at_posted_at_idx" ON "voices"("workspace_id", "told_at", "posted_at");

-- CreateIndex
CREATE INDEX "claims_workspace_id_member_id_idx" ON "claims"("workspace_id", "member_id");

-- CreateIndex
CREATE INDEX "listeners_workspace_id_member_id_idx" ON "listeners"("workspace_id", "member_id");

-- CreateIndex
CREATE INDEX "receipts_at_idx" ON "receipts"("at");

-- CreateIndex
CREATE INDEX "deliveries_workspace_id_channel_id_ts_idx" ON "deliveries"("workspace_id", "channel_id", "ts");

-- CreateIndex
CREATE UNIQUE INDEX "digest_windows_workspace_id_digest_due_at_key" ON "digest_windows"("workspace_id", "digest", "due_at");

-- CreateIndex
CREATE INDEX "digest_items_workspace_id_voice_id_idx" ON "digest_items"("workspace_id", "voice_id");

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_voice_id_fkey" FOREIGN KEY ("workspace_id", "voice_id") REFERENCES "voices"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listeners" ADD CONSTRAINT "listeners_workspace_id_voice_id_fkey" FOREIGN KEY ("workspace_id", "voice_id") REFERENCES "voices"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_workspace_id_voice_id_fkey" FOREIGN KEY ("workspace_id", "voice_id") REFERENCES "voices"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusions" ADD CONSTRAINT "conclusions_workspace_id_voice_id_fkey" FOREIGN KEY ("workspace_id", "voice_id") REFERENCES "voices"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice_events" ADD CONSTRAINT "voice_events_workspace_id_voice_id_fkey" FOREIGN KEY ("workspace_id", "voice_id") REFERENCES "voices"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_items" ADD CONSTRAINT "digest_items_workspace_id_window_id_fkey" FOREIGN KEY ("workspace_id", "window_id") REFERENCES "digest_windows"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
