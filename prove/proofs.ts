import { chaos, chaosAgain } from "./chaos.ts";
import { convergence } from "./convergence.ts";
import { crash } from "./crash.ts";
import { faults } from "./faults.ts";
import { power } from "./power.ts";
import type { Proof } from "./proof.ts";

/** Every proof, in the order in which `npm run prove` carries them out. */
export const proofs: readonly Proof[] = [convergence, chaos, chaosAgain, crash, power, faults];
