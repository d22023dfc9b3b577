// The blocks this page draws: Slack's types, and the chart block that they lack.
import type {
  Button,
  Checkboxes,
  Confirm,
  Datepicker,
  DateTimepicker,
  EmailInput,
  FileInput,
  KnownBlock,
  MultiSelect,
  NumberInput,
  Option,
  OptionGroup,
  Overflow,
  PlainTextInput,
  RadioButtons,
  RichTextInput,
  Select,
  TextObject,
  Timepicker,
  URLInput,
} from "@slack/types";

export type { Button, Confirm, Option, OptionGroup, TextObject };

export interface ChartPoint {
  label: string;
  value: number;
}

export interface ChartSeries {
  name: string;
  data: ChartPoint[];
}

export interface PieChart {
  type: "pie";
  segments: ChartPoint[];
}

export interface AxisChart {
  type: "bar" | "line" | "area";
  series: ChartSeries[];
  axis_config: { categories: string[]; x_label?: string; y_label?: string };
}

/** Slack's `data_visualization` of June 2026. */
export interface DataVisualizationBlock {
  type: "data_visualization";
  block_id?: string;
  title: string;
  chart: PieChart | AxisChart;
}

export type PageBlock = KnownBlock | DataVisualizationBlock;

/** Elements that hold a value and appear in `state.values`. */
export type StatefulElement =
  | Checkboxes
  | Datepicker
  | DateTimepicker
  | EmailInput
  | FileInput
  | MultiSelect
  | NumberInput
  | PlainTextInput
  | RadioButtons
  | RichTextInput
  | Select
  | Timepicker
  | URLInput;

export type InteractiveElement = StatefulElement | Button | Overflow;
