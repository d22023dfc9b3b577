// The chart's numbers as a table that only screen readers see.
import type { AxisChart, PieChart } from "../block-types.ts";

export function ChartValues({ chart }: { chart: PieChart | AxisChart }) {
  const rows =
    chart.type === "pie"
      ? chart.segments.map((segment) => [segment.label, segment.value])
      : chart.series.flatMap((series) => series.data.map((point) => [`${series.name} ${point.label}`, point.value]));
  return (
    <div className="unseen">
      <table>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th>{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
