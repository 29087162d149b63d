import path from "node:path";

/** Source texts by their path from the project's folder. */
export type Sources = ReadonlyMap<string, string>;

type Import = { from: string; target: string; isTypeOnly: boolean };

type Fence = {
  /** The files it holds for. */
  inside: RegExp;
  /** When given, nothing else may be imported, not even types. */
  only?: RegExp;
  /** What may never be imported, not even for its types. */
  never?: RegExp;
  /** What may be imported for its types alone. */
  typesOnly?: RegExp;
};

const openers = /^(lib\/server\/ports\/(open-|migrat|(sqlite|postgres)\/)|prisma\/generated\/)/;

/** One line a rule of the table in docs/architecture.md; a package is named by its name, own files by their path. */
const fences: Fence[] = [
  { inside: /^lib\/contract\//, only: /^(lib\/contract\/|zod$)/ },
  { inside: /^lib\/domain\//, only: /^(lib\/(contract|domain)\/|linkify-it$|pinyin-pro$|opencc-js(\/|$))/ },
  {
    inside: /^lib\/client\//,
    only: /^(lib\/(contract|domain|client)\/|socket\.io-client$|zustand(\/|$)|idb$|react$)/,
  },
  { inside: /^components\//, never: /^(app|lib\/server|prisma|bin)\/|^node:/ },
  {
    inside: /^lib\/server\/(commands|queries|steps)\//,
    never: /^lib\/server\/(realtime|doors)\//,
    typesOnly: openers,
  },
  {
    inside: /^(app|lib\/server\/doors)\//,
    never: /^lib\/server\/(commands|steps)\/.*\/|^(prisma|bin)\//,
    typesOnly: openers,
  },
  {
    inside: /^lib\/server\/ports\//,
    never: /^(app|components|bin|lib\/(client|server\/(commands|queries|doors)))\//,
  },
  { inside: /^lib\//, never: /^(app|components|bin)\// },
];

/** What the pages' bundle must never hold, by whatever path it would get there. */
const serverProcessOnly = /^(@prisma\/|better-sqlite3$|pg$|sharp$|socket\.io$)/;
const bundleRoots = /^(app|components|lib\/client|lib\/server\/doors\/(http|action))/;
const outsideBundle = /^lib\/server\/realtime\//;

const configurationReaders =
  /^(server\.ts|lib\/server\/ports\/env\.ts|(bin|test|e2e|bench)\/|[^/]+\.config\.[jt]s)/;

/** Every breach of a fence, as sentences; none when all is well. */
export function findBreaches(sources: Sources): string[] {
  const imports = [...sources].flatMap(([file, text]) => importsOf(file, text));
  return [
    ...imports.filter(isBreach).map(({ from, target }) => `${from} imports ${target}`),
    ...bundleBreaches(imports),
    ...[...sources]
      .filter(
        ([file, text]) => !configurationReaders.test(file) && /\bprocess\.env\b/.test(withoutComments(text)),
      )
      .map(([file]) => `${file} reads process.env`),
  ];
}

function isBreach({ from, target, isTypeOnly }: Import): boolean {
  return fences.some(
    ({ inside, only, never, typesOnly }) =>
      inside.test(from) &&
      ((only && !only.test(target)) || never?.test(target) || (!isTypeOnly && typesOnly?.test(target))),
  );
}

/** Follows value imports from the pages, breadth first, so that the path told is the shortest. */
function bundleBreaches(imports: Import[]): string[] {
  const values = Map.groupBy(
    imports.filter(({ isTypeOnly }) => !isTypeOnly),
    ({ from }) => from,
  );
  const breaches: string[] = [];
  const roots = [...values.keys()].filter((file) => bundleRoots.test(file));
  const seen = new Set(roots);
  const queue = roots.map((root) => [root]);
  for (let steps = queue.shift(); steps; steps = queue.shift()) {
    for (const { target } of values.get(steps.at(-1) ?? "") ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      if (serverProcessOnly.test(target) || outsideBundle.test(target)) {
        breaches.push(`the pages' bundle holds ${target}: ${steps.join(" → ")}`);
      } else {
        queue.push([...steps, target]);
      }
    }
  }
  return breaches;
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?["']([^"']+)["']/gm;
const dynamic = /(?<!typeof )\bimport\(\s*["']([^"']+)["']\s*\)(?!\.[A-Z])/g;

function importsOf(file: string, source: string): Import[] {
  const text = withoutComments(source);
  const found = [...text.matchAll(statement)].map(([, type, name = ""]) => ({
    name,
    isTypeOnly: Boolean(type),
  }));
  const later = [...text.matchAll(dynamic)].map(([, name = ""]) => ({ name, isTypeOnly: false }));
  return [...found, ...later].map(({ name, isTypeOnly }) => ({
    from: file,
    target: resolve(file, name),
    isTypeOnly,
  }));
}

function resolve(file: string, name: string): string {
  if (name.startsWith("#")) return name.slice(1);
  return name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*/g, "$1");
}
