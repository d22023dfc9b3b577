// One cell of a table.
import type { DataTableBlock, TableBlock } from "@slack/types";
import { RichText } from "../text/rich-text.tsx";
import { PlainText } from "../text/slack-text.tsx";

export type CellValue = DataTableBlock["rows"][number][number] | TableBlock["rows"][number][number];

export function Cell({ cell }: { cell: CellValue }) {
  return cell.type === "rich_text" ? <RichText block={cell} /> : <PlainText text={cell.text} />;
}

export function cellText(cell: CellValue | undefined): string {
  if (!cell) return "";
  if (cell.type !== "rich_text") return cell.text;
  const parts = cell.elements.flatMap((part) => part.elements as { text?: string }[]);
  return parts.map((part) => part.text ?? "").join("");
}

/** Numbers by their value, everything else by its text. */
export function compareCells(a: CellValue | undefined, b: CellValue | undefined): number {
  if (a?.type === "raw_number" && b?.type === "raw_number") return a.value - b.value;
  return cellText(a).localeCompare(cellText(b), undefined, { numeric: true });
}
