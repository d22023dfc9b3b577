// The plot's measures: round steps on the value axis, places for the categories.
import type { AxisChart } from "../block-types.ts";

export const PLOT = { height: 260, left: 44, right: 12, top: 12, bottom: 44 };

export interface Scale {
  ticks: number[];
  y: (value: number) => number;
  /** The middle of the category's place. */
  x: (index: number) => number;
  step: number;
  width: number;
}

export function scaleOf(chart: AxisChart, width: number): Scale {
  const values = chart.series.flatMap((series) => series.data.map((point) => point.value));
  const low = Math.min(0, ...values);
  const high = Math.max(1, ...values);
  const unit = roundStep((high - low) / 4);
  const from = Math.floor(low / unit) * unit;
  const until = Math.ceil(high / unit) * unit;
  const count = Math.round((until - from) / unit) + 1;
  const inner = PLOT.height - PLOT.top - PLOT.bottom;
  const step = (width - PLOT.left - PLOT.right) / Math.max(1, chart.axis_config.categories.length);
  return {
    ticks: Array.from({ length: count }, (_, index) => from + index * unit),
    y: (value) => PLOT.top + inner * (1 - (value - from) / (until - from)),
    x: (index) => PLOT.left + step * (index + 0.5),
    step,
    width,
  };
}

function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  const step = [1, 2, 5, 10].find((one) => one >= lead) ?? 10;
  return power < 1 && raw > 0.2 ? Math.max(1, step * power) : step * power;
}
