import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "#bin/project-folder.ts";
import { sleep } from "../load/clock.ts";
import { writeConfig } from "./config-file.ts";
import { folderOf, workFolder } from "./folders.ts";
import { giveTo, runAs } from "./identity.ts";
import { findProgram } from "./installed.ts";
import type { Peer } from "./peer.ts";
import { startServer } from "./server-process.ts";

const NAME = "prosody-internal";
const USER = "prosody";
const PORT = 25_280;
const FIRST_RATE = 10;
const READY_AFTER_MS = 500;

/** Prosody with its archive in flat files. */
export function prosody(): Peer {
  const folder = path.join(workFolder, NAME);
  return {
    name: NAME,
    driver: path.join(projectFolder, "bench/drivers/xmpp.ts"),
    driverOptions: { port: PORT, path: "/xmpp-websocket" },
    durable: "appended to a flat file, no fsync",
    firstRate: FIRST_RATE,
    joinsAtOnce: 4,
    missing: () => (findProgram("prosody") ? null : "prosody lua-event lua-unbound"),
    async wipe() {
      rmSync(folder, { recursive: true, force: true });
    },
    async seed({ users }) {
      const accounts = path.join(folder, "data/localhost/accounts");
      mkdirSync(accounts, { recursive: true });
      for (let user = 0; user < users; user++)
        writeFileSync(path.join(accounts, `u${user}.dat`), 'return {\n\t["password"] = "pw";\n};\n');
    },
    async start() {
      folderOf(NAME);
      for (const name of ["data", "certs"]) mkdirSync(path.join(folder, name), { recursive: true });
      const config = path.join(folder, "prosody.cfg.lua");
      writeConfig("prosody.cfg.lua", config, { DIR: folder, PORT: String(PORT) });
      giveTo(USER, folder);
      const running = await startServer({
        ...runAs(USER, findProgram("prosody") ?? "prosody", ["-F", "--config", config]),
        env: { HOME: folder },
        folder,
        port: PORT,
      });
      await sleep(READY_AFTER_MS);
      return running;
    },
  };
}
