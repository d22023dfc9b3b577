// table, data_table and data_visualization: rows of cells, and charts.
import { z } from "zod";
import { limits, MORE_LIMITS } from "./limits.ts";
import { richText } from "./rich-text.ts";
import { blockId } from "./text.ts";

const { data_table: dataTableLimits, data_visualization: chartLimits } = limits;

const cell = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("raw_text"), text: z.string().min(dataTableLimits.cell_text.min_length) }),
  z.strictObject({
    type: z.literal("raw_number"),
    value: z.number(),
    text: z.string().min(dataTableLimits.cell_text.min_length),
  }),
  richText,
]);

export const table = z.strictObject({
  type: z.literal("table"),
  block_id: blockId,
  rows: z.array(z.array(cell).min(1).max(MORE_LIMITS.tableColumns)).min(1).max(MORE_LIMITS.tableRows),
  column_settings: z
    .array(
      z
        .strictObject({ align: z.enum(["left", "center", "right"]).optional(), is_wrapped: z.boolean().optional() })
        .nullable(),
    )
    .max(MORE_LIMITS.tableColumns)
    .optional(),
});

/** The characters of every string that a reader sees in it. */
export function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + charactersIn(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, each]) => {
    const isText = (key === "text" || key === "caption") && typeof each === "string";
    return sum + (isText ? each.length : charactersIn(each));
  }, 0);
}

export const dataTable = z
  .strictObject({
    type: z.literal("data_table"),
    block_id: blockId,
    caption: z.string().min(1),
    rows: z
      .array(z.array(cell).min(dataTableLimits.columns.min_items).max(dataTableLimits.columns.max_items))
      .min(dataTableLimits.rows.min_items)
      .max(dataTableLimits.rows.max_items),
    page_size: z.number().int().min(dataTableLimits.page_size.min).max(dataTableLimits.page_size.max).optional(),
    row_header_column_index: z.number().int().min(0).optional(),
  })
  .refine((each) => each.rows.every((row) => row.length === each.rows[0]?.length), "all rows must have as many cells")
  .refine((each) => charactersIn(each) <= dataTableLimits.content.max_length, "too many characters in the table");

const pie = z.strictObject({
  type: z.literal("pie"),
  segments: z
    .array(
      z.strictObject({
        label: z.string().min(1).max(chartLimits.segment.label.max_length),
        value: z.number().gt(chartLimits.segment.value.exclusive_min),
      }),
    )
    .min(chartLimits.segments.min_items)
    .max(chartLimits.segments.max_items),
});

const series = z.strictObject({
  name: z.string().min(1).max(chartLimits.series_name.max_length),
  data: z
    .array(z.strictObject({ label: z.string().min(1).max(chartLimits.point_label.max_length), value: z.number() }))
    .min(chartLimits.data.min_items)
    .max(chartLimits.data.max_items),
});

const axis = z.strictObject({
  categories: z
    .array(z.string().min(1).max(chartLimits.category_label.max_length))
    .min(chartLimits.categories.min_items)
    .max(chartLimits.categories.max_items)
    .refine((labels) => new Set(labels).size === labels.length, "categories must be unique"),
  x_label: z.string().max(chartLimits.axis_label.max_length).optional(),
  y_label: z.string().max(chartLimits.axis_label.max_length).optional(),
});

function axisChart<Type extends string>(type: Type) {
  return z
    .strictObject({
      type: z.literal(type),
      series: z.array(series).min(chartLimits.series.min_items).max(chartLimits.series.max_items),
      axis_config: axis,
    })
    .refine(
      (chart) =>
        chart.series.every(
          ({ data }) =>
            data
              .map((point) => point.label)
              .toSorted()
              .join("\n") === chart.axis_config.categories.toSorted().join("\n"),
        ),
      "each series must have one point for each category",
    );
}

export const dataVisualization = z.strictObject({
  type: z.literal("data_visualization"),
  block_id: blockId,
  title: z.string().min(1).max(chartLimits.title.max_length),
  chart: z.discriminatedUnion("type", [pie, axisChart("bar"), axisChart("line"), axisChart("area")]),
});
