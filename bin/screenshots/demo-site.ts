import { type APIRequestContext, type Cookie, request } from "@playwright/test";
import { io, type Socket } from "socket.io-client";
import { PROTOCOL_VERSION, REALTIME_PATH } from "#lib/contract/version.ts";
import { loadEnv } from "#lib/server/ports/env.ts";
import { migrate } from "#lib/server/ports/migrate.ts";
import { openDatabase } from "#lib/server/ports/open-database.ts";
import { type DemoPerson, seed } from "#prisma/seed.ts";
import { type Site, startSite } from "../../e2e/site.ts";

/** Who is there besides the one whose screen is shown, by their place in the demo's list. */
const present = [1, 2, 3, 5, 6, 7, 9, 11];

export type DemoSite = {
  address: string;
  /** The cookies of the person whose screens are shown. */
  cookies: Cookie[];
  close: () => Promise<void>;
};

/** A production server on demo data, with several people online. */
export async function openDemoSite(): Promise<DemoSite> {
  let people: DemoPerson[] = [];
  const site = await startSite(async (dataFolder) => {
    people = await fill(dataFolder);
  });
  const sockets: Socket[] = [];
  for (const at of present) {
    const person = people[at];
    if (person) sockets.push(await goOnline(site, await signIn(site, person)));
  }
  const [shown] = people;
  if (!shown) throw new Error("the demo has no people");
  return {
    address: site.address,
    cookies: await signIn(site, shown),
    async close() {
      for (const socket of sockets) socket.disconnect();
      await site.close();
    },
  };
}

async function fill(dataFolder: string): Promise<DemoPerson[]> {
  const env = loadEnv({ DATA_DIR: dataFolder, NODE_ENV: "production" });
  await migrate(env);
  const db = await openDatabase(env);
  try {
    return await seed(db);
  } finally {
    await db.$disconnect();
  }
}

async function signIn(site: Site, { number, password }: DemoPerson): Promise<Cookie[]> {
  const api: APIRequestContext = await request.newContext({ baseURL: site.address });
  const { csrfToken } = await (await api.get("/api/auth/csrf")).json();
  const form = { csrfToken, login: String(number), password, json: "true" };
  const response = await api.post("/api/auth/callback/credentials", { form });
  if (!response.ok()) throw new Error(`${number} cannot sign in: ${await response.text()}`);
  const { cookies } = await api.storageState();
  await api.dispose();
  return cookies;
}

function goOnline(site: Site, cookies: Cookie[]): Promise<Socket> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const socket = io(site.address, {
    path: REALTIME_PATH,
    auth: { protocol: PROTOCOL_VERSION },
    extraHeaders: { cookie },
    transports: ["websocket"],
  });
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("connect_error", reject);
  });
}
