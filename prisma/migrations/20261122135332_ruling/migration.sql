-- AlterTable
ALTER TABLE "voices" ADD COLUMN     "ruled_at" TIMESTAMPTZ(3),
ADD COLUMN     "ruling" TEXT,
ADD COLUMN     "ruling_why" TEXT;

-- CreateTable
CREATE TABLE "votes" (
    "workspace_id" TEXT NOT NULL,
    "voice_id" UUID NOT NULL,
    "member_id" TEXT NOT NULL,
    "vote" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "votes_pkey" PRIMARY KEY ("workspace_id","voice_id","member_id")
);

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_workspace_id_voice_id_fkey" FOREIGN KEY ("workspace_id", "voice_id") REFERENCES "voices"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
