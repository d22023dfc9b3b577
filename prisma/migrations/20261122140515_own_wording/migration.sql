-- AlterTable
ALTER TABLE "listeners" ADD COLUMN     "words" TEXT;
