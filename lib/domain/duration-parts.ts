const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

export type DurationUnit = (typeof units)[number][0];

/** A time of whole seconds in its largest unit and the next one: 90,000 s are one day and one hour. */
export function durationParts(seconds: number): { unit: DurationUnit; value: number }[] {
  const whole = Math.max(0, Math.round(seconds));
  if (whole === 0) return [{ unit: "second", value: 0 }];
  const at = units.findIndex(([, length]) => length <= whole);
  let left = whole;
  return units.slice(at, at + 2).flatMap(([unit, length]) => {
    const value = Math.floor(left / length);
    left -= value * length;
    return value > 0 ? [{ unit, value }] : [];
  });
}

const two = (value: number) => String(value).padStart(2, "0");

/** What a clock that counts down shows, below a day: 9:05, 1:09:05. */
export function countdownText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60)];
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
