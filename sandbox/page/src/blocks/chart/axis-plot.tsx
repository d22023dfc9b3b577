// Bars, lines or areas over categories.
import type { AxisChart } from "../block-types.ts";
import { Bars } from "./bars.tsx";
import { Lines } from "./lines.tsx";
import { PLOT, type Scale, scaleOf } from "./scale.ts";
import { useWidth } from "./use-width.ts";

export function AxisPlot({ chart, title }: { chart: AxisChart; title: string }) {
  const { box, width } = useWidth(560);
  const scale = scaleOf(chart, width);
  return (
    <svg
      ref={box}
      viewBox={`0 0 ${width} ${PLOT.height}`}
      height={PLOT.height}
      className="axis-plot"
      role="img"
      aria-label={title}
    >
      <Grid scale={scale} />
      <Categories chart={chart} scale={scale} />
      {chart.type === "bar" ? <Bars chart={chart} scale={scale} /> : <Lines chart={chart} scale={scale} />}
    </svg>
  );
}

function Grid({ scale }: { scale: Scale }) {
  return scale.ticks.map((tick) => (
    <g key={tick}>
      <line x1={PLOT.left} x2={scale.width - PLOT.right} y1={scale.y(tick)} y2={scale.y(tick)} className="grid-line" />
      <text x={PLOT.left - 8} y={scale.y(tick) + 4} textAnchor="end" className="axis-text">
        {tick.toLocaleString()}
      </text>
    </g>
  ));
}

function Categories({ chart, scale }: { chart: AxisChart; scale: Scale }) {
  const { categories, x_label: xLabel, y_label: yLabel } = chart.axis_config;
  const bottom = PLOT.height - PLOT.bottom + 18;
  return (
    <>
      {categories.map((category, index) => (
        <text key={category} x={scale.x(index)} y={bottom} textAnchor="middle" className="axis-text">
          {within(category, scale.step - 4)}
          <title>{category}</title>
        </text>
      ))}
      {xLabel && (
        <text x={(PLOT.left + scale.width) / 2} y={PLOT.height - 6} textAnchor="middle" className="axis-name">
          {xLabel}
        </text>
      )}
      {yLabel && (
        <text
          transform={`translate(11 ${(PLOT.height - PLOT.bottom) / 2}) rotate(-90)`}
          textAnchor="middle"
          className="axis-name"
        >
          {yLabel}
        </text>
      )}
    </>
  );
}

/** What of it fits; in pixels, about. A letter is half as wide as a syllable. */
function within(label: string, room: number): string {
  let width = 0;
  const letters = [...label];
  const cutAt = letters.findIndex((letter) => {
    width += /[\u1100-\uffdc]/u.test(letter) ? 11 : 6;
    return width > room;
  });
  return cutAt < 0 ? label : `${letters.slice(0, Math.max(1, cutAt - 1)).join("")}…`;
}
