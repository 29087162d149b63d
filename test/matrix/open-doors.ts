import type { Answer } from "#lib/contract/refusals.ts";
import { cookieOf, type Device, openDevice } from "../server.ts";
import type { World } from "../world.ts";
import { anotherAddress, callAction, callHttp } from "./call-doors.ts";
import { type Cast, openCell, type Role } from "./cast.ts";

/** Every door of the program. */
export const doorNames = ["socket", "http", "action"] as const;
export type DoorName = (typeof doorNames)[number];
export type Asked = { role: Role; kind: "commands" | "queries"; name: string; input: unknown };

/** The doors a command or a query can be reached by: server actions are for commands alone. */
export const doorsOf = (kind: Asked["kind"]): readonly DoorName[] =>
  kind === "commands" ? doorNames : ["socket", "http"];

export type Doors = ReturnType<typeof openDoors>;

/** The doors of a running program, for the people of the matrix: each has one session and one socket at a time. */
export function openDoors({ world, cast, url }: { world: World; cast: Cast; url: string }) {
  const cookies = new Map<Role, string>();
  const devices = new Map<Role, Device>();

  /** Whose cookie a role carries; made anew when the last one was used up by signing out. */
  async function cookieFor(role: Role): Promise<string | undefined> {
    if (role === "anonymous") return undefined;
    const known = cookies.get(role) ?? (await cookieOf(world, openCell(world, cast, role).actor));
    cookies.set(role, known);
    return known;
  }

  async function deviceFor(role: Role): Promise<Device> {
    const known = devices.get(role);
    if (known?.socket.connected) return known;
    const headers = { "x-forwarded-for": anotherAddress() };
    const cookie = await cookieFor(role);
    const device = openDevice(url, { headers, ...(cookie && { cookie }) });
    device.socket.connect();
    await new Promise<void>((resolve, reject) => {
      device.socket.once("connect", resolve);
      device.socket.once("connect_error", reject);
    });
    devices.set(role, device);
    return device;
  }

  const doors: Record<DoorName, (asked: Asked) => Promise<Answer<unknown>>> = {
    async socket({ role, name, input }) {
      const { socket } = await deviceFor(role);
      return socket.timeout(5_000).emitWithAck(name, input);
    },
    http: async ({ role, kind, name, input }) =>
      callHttp(kind, { url, cookie: await cookieFor(role), name, input }),
    action: async ({ role, name, input }) => callAction({ url, cookie: await cookieFor(role), name, input }),
  };

  return {
    cookieFor,
    deviceFor,
    /** Asks for something in a role at a door. */
    async ask(door: DoorName, asked: Asked): Promise<Answer<unknown>> {
      const answer = await doors[door](asked);
      if (asked.name === "session:end") cookies.delete(asked.role);
      return answer;
    },
    close(): void {
      for (const device of devices.values()) device.socket.disconnect();
    },
  };
}
