import path from "node:path";
import { largeGroupPlan } from "../../bench/seed/large-group.ts";
import { writeSeed } from "../../bench/seed/write-seed.ts";
import { loadEnv } from "../../lib/server/ports/env.ts";

/** Fills the data folder that is named to it with a group of 2,000, and writes who can sign in how into `seed.json`. */
const [dataFolder = ""] = process.argv.slice(2);
const env = loadEnv({ DATA_DIR: dataFolder, NODE_ENV: "production" });
await writeSeed(env, largeGroupPlan(), path.join(dataFolder, "seed.json"));
