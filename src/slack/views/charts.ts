// Slack's own charts and sortable tables. What they show stands in words beside them: a workspace may not have them yet.
import type { DataTableBlock, KnownBlock } from "@slack/types";
import type { Said } from "./blocks.ts";
import { cut } from "./cut.ts";

const TITLE_MOST = 50;
/** Of a segment, a series and what stands at the axis. */
const LABEL_MOST = 20;
const CATEGORIES_MOST = 20;

const CHARTS = ["data_visualization", "data_table"];

/** The same message for a workspace that has neither; nothing is lost, since all of it stands in words. */
export function withoutCharts({ text, blocks }: Said): Said {
  return { text, blocks: blocks.filter(({ type }) => !CHARTS.includes(type)) };
}

export function hasCharts({ blocks }: Said): boolean {
  return blocks.some(({ type }) => CHARTS.includes(type));
}

export interface Bars {
  title: string;
  /** What the values are measured in. */
  unit: string;
  /** At most 20, each different. */
  categories: readonly string[];
  /** One value for each category. */
  series: readonly { name: string; values: readonly number[] }[];
}

export function barChart({ title, unit, categories, series }: Bars): KnownBlock {
  const labels = categories.slice(0, CATEGORIES_MOST).map((each) => cut(each, LABEL_MOST));
  return chart(title, {
    type: "bar",
    series: series.map(({ name, values }) => ({
      name: cut(name, LABEL_MOST),
      data: labels.map((label, index) => ({ label, value: values[index] ?? 0 })),
    })),
    axis_config: { categories: labels, y_label: cut(unit, TITLE_MOST) },
  });
}

/** @param segments what is 0 takes no part */
export function pieChart(title: string, segments: readonly { label: string; value: number }[]): KnownBlock {
  const shown = segments.filter(({ value }) => value > 0);
  return chart(title, {
    type: "pie",
    segments: shown.map(({ label, value }) => ({ label: cut(label, LABEL_MOST), value })),
  });
}

/** @slack/types 3.2.0 does not know this block. */
function chart(title: string, drawn: object): KnownBlock {
  return { type: "data_visualization", title: cut(title, TITLE_MOST), chart: drawn } as unknown as KnownBlock;
}

/** A number with the words in which it is read; by the number the reader sorts. */
export type Cell = string | { value: number; text: string };

/** @param rows each as long as the header */
export function dataTable(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): DataTableBlock {
  const cells = [header, ...rows].map((row) => {
    return row.map((cell) => {
      return typeof cell === "string" ? { type: "raw_text", text: cell } : { type: "raw_number", ...cell };
    });
  });
  return { type: "data_table", caption, rows: cells, page_size: 10 } as DataTableBlock;
}
