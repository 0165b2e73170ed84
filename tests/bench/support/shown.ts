/** A number with three digits that count, thousands apart; a dash for what was not measured. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (value === 0 || Number.isInteger(value) || Math.abs(value) >= 100)
    return Math.round(value).toLocaleString("en");
  return value.toFixed(Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3);
}
