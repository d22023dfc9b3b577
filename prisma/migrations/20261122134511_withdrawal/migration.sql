-- AlterTable
ALTER TABLE "voices" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);
