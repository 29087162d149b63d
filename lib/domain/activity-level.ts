/**
 * How active somebody is in a group, in steps as QQ's groups have known them: 潜水, 冒泡, 吐槽, 活跃, 话唠, 传说. Counted
 * in hours in which something was said, so that a hundred messages in a minute count like one. Each number is where its
 * step begins.
 */
export const levelSteps = [0, 1, 5, 20, 60, 200] as const;

export const levels = [1, 2, 3, 4, 5, 6] as const;
export type Level = (typeof levels)[number];

/** The level of somebody who has said something in so many hours since joining. */
export function activityLevel(activeHours: number): Level {
  return levels.findLast((level) => activeHours >= (levelSteps[level - 1] ?? 0)) ?? 1;
}
