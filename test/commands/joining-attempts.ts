import type { CommandInput } from "#lib/contract/commands.ts";
import { type joiningCommandInputs, joinModes } from "#lib/contract/group/joining.ts";
import { memberInvites } from "#lib/contract/group/rules.ts";
import { inLedGroup, ledGroup, one, type Scene } from "./scene.ts";

/** Requests and links are not part of what a client keeps: they are guessed at, as numbers from the start. */
const guessed = (pick: number) => 1 + (pick % 6);

/** What somebody would ask for about joining groups. */
export const joiningAttempts: {
  [N in keyof typeof joiningCommandInputs]: (scene: Scene) => CommandInput<N>;
} = {
  "group:set-admission": (scene) => ({
    conversationId: ledGroup(scene),
    // Mostly open, so that there is somebody in the groups.
    joinMode: scene.pick % 3 ? "anyone" : one([...joinModes], scene.pick),
    question: "几班？",
    answers: ["三班"],
    memberInvites: one([...memberInvites], scene.pick),
  }),
  "group:request-join": ({ pick }) => ({ number: 100_001 + (pick % 3), answer: "三班" }),
  "group:withdraw-request": ({ pick }) => ({ requestId: guessed(pick) }),
  "group:answer-requests": (scene) => ({
    conversationId: ledGroup(scene),
    requestIds: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => at + (scene.pick % 20)),
    answer: scene.pick % 3 ? "accept" : "decline",
  }),
  "group:lift-bar": inLedGroup,
  "group:create-link": (scene) => ({ conversationId: ledGroup(scene), name: `${scene.pick}` }),
  "group:revoke-link": (scene) => ({ conversationId: ledGroup(scene), linkId: guessed(scene.pick) }),
  "group:open-link": () => ({ token: "guessed-by-nobody" }),
  "group:use-link": () => ({ token: "guessed-by-nobody" }),
};
