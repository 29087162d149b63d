import type { Call } from "../../call.ts";
import { Refused } from "../../command.ts";
import type { Limit } from "../../ports/limiter.ts";
import { runtime } from "../../ports/runtime.ts";

type GuessLimit = Limit & {
  name: string;
  keyOf: (login: string, address: string) => string;
  /** Right passwords count, too. */
  countsAll?: true;
};

/**
 * Wrong passwords allowed. One address may stand for a school whose two thousand pupils sign in at eight o'clock, so
 * right ones do not count there, and many may mistype; and somebody who guesses from elsewhere does not lock the
 * owner of a login out soon. The address comes first: who is stopped there makes up no further logins for this
 * process to remember.
 */
const guessLimits: GuessLimit[] = [
  { name: "guess:address", points: 1_000, seconds: 900, keyOf: (_login, address) => address },
  { name: "guess:login", points: 100, seconds: 3_600, keyOf: (login) => login },
  { name: "guess:pair", points: 10, seconds: 900, keyOf: (login, address) => `${login} ${address}` },
  { name: "sign-in:login", points: 300, seconds: 3_600, keyOf: (login) => login, countsAll: true },
];

/**
 * Counts an attempt to sign in before it is checked, so that many at once count too; the answer gives it back,
 * for when the password was right.
 * @throws Refused too_many_requests
 */
export async function countGuess({ door, address }: Call, login: string): Promise<() => Promise<void>> {
  const { limiter } = runtime();
  const taken: GuessLimit[] = [];
  const giveBack = async () => {
    for (const { name, keyOf, countsAll } of taken)
      if (!countsAll) await limiter.giveBack(name, keyOf(login, address));
  };
  for (const limit of door === "internal" ? [] : guessLimits) {
    const seconds = await limiter.take(limit.name, limit.keyOf(login, address), limit);
    if (seconds !== null) {
      // Who may not guess any more uses nobody else's guesses up.
      await giveBack();
      throw new Refused("too_many_requests", { params: { seconds } });
    }
    taken.push(limit);
  }
  return giveBack;
}
