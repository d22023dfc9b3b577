// Are two settings the same, in whatever order their keys come back from the database?

export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [names, otherNames] = [Object.keys(one), Object.keys(other)];
  if (names.length !== otherNames.length) return false;
  return names.every((name) => name in other && isSame(partOf(one, name), partOf(other, name)));
}

function partOf(holder: object, name: string): unknown {
  return (holder as Record<string, unknown>)[name];
}
