const oldestMajor = 24;
const major = Number(process.versions.node.split(".")[0]);

// Imported first by what people start by hand, so that an old Node gets a sentence and not a stack.
if (major < oldestMajor) {
  console.error(
    `WebQQ needs Node ${oldestMajor} or newer and this is Node ${process.versions.node}; \`npm ci\` installs one that \`npm start\` uses.`,
  );
  process.exit(1);
}
