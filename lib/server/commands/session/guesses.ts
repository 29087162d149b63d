import type { Call } from "../../call.ts";
import { Refused } from "../../command.ts";
import type { Limit } from "../../ports/limiter.ts";
import { runtime } from "../../ports/runtime.ts";

type GuessLimit = Limit & { name: string; keyOf: (login: string, address: string) => string };

/**
 * Wrong passwords allowed. One address may stand for a school whose thousand pupils sign in at eight o'clock, so
 * right ones do not count; and somebody who guesses from elsewhere does not lock the owner of a login out soon.
 */
const guessLimits: GuessLimit[] = [
  { name: "guess:pair", points: 10, seconds: 900, keyOf: (login, address) => `${login} ${address}` },
  { name: "guess:login", points: 100, seconds: 3_600, keyOf: (login) => login },
  { name: "guess:address", points: 200, seconds: 900, keyOf: (_login, address) => address },
];

/**
 * Counts an attempt to sign in before it is checked, so that many at once count too; the answer gives it back,
 * for when the password was right.
 * @throws Refused too_many_requests
 */
export async function countGuess({ door, address }: Call, login: string): Promise<() => Promise<void>> {
  const { limiter } = runtime();
  const counted = door === "internal" ? [] : guessLimits;
  for (const { name, keyOf, ...limit } of counted) {
    const seconds = await limiter.take(name, keyOf(login, address), limit);
    if (seconds !== null) throw new Refused("too_many_requests", { params: { seconds } });
  }
  return async () => {
    for (const { name, keyOf } of counted) await limiter.giveBack(name, keyOf(login, address));
  };
}
