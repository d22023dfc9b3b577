-- AlterTable
ALTER TABLE "voices" ADD COLUMN     "is_customer_back" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reopen_reason" TEXT,
ADD COLUMN     "reopened_at" TIMESTAMPTZ(3),
ADD COLUMN     "reopened_by_id" TEXT;
