/**
 * What is chosen after one more click: of a poll for one choice the clicked option, otherwise it is added or taken away,
 * and nothing is added beyond `max`. Ascending.
 */
export function toggled(chosen: readonly number[], optionId: number, max: number): number[] {
  if (max === 1) return [optionId];
  if (chosen.includes(optionId)) return chosen.filter((id) => id !== optionId);
  return chosen.length < max ? [...chosen, optionId].sort((a, b) => a - b) : [...chosen];
}
