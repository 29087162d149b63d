import path from "node:path";

/** The project's folder, absolute. */
export const projectFolder = path.resolve(import.meta.dirname, "..");
