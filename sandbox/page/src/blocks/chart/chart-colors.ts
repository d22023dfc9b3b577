// The charts' colours, in the order of the series.
const COLORS = [
  "#1264a3",
  "#2bac76",
  "#e8912d",
  "#9d4edd",
  "#e01e5a",
  "#36a5bf",
  "#7a6a4f",
  "#5b6ee1",
  "#b8860b",
  "#4a154b",
];

export function colorAt(index: number): string {
  return COLORS[index % COLORS.length] ?? "#1264a3";
}
