// The command dockershift init: a configuration to begin with, which says in comments what can be said.

import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { rowsOf } from '../cli/help.ts'
import type { Option } from '../cli/option-table.ts'
import { readTable, UserError } from '../cli/options.ts'
import { codeOf, fault } from '../files/fault.ts'
import { Finder } from './find.ts'

/** Editors and formatters know by this ending that comments are meant. */
const FILE = 'dockershift.config.jsonc'

/** Where there is no package beside it, as for who runs it by npx or pre-commit, editors need the schema from elsewhere. */
const SCHEMA_FILE = 'dockershift.schema.json'

const PACKED = 'node_modules/dockershift/schema/config.json'

export const INIT_OPTIONS = [
  { name: 'schema', kind: 'flag', help: `write ${SCHEMA_FILE} for editors alone: anew after an update` },
  { name: 'help', short: 'h', kind: 'flag', help: 'print this help' },
] as const satisfies readonly Option[]

/** @throws UserError for a mistake in the arguments */
export function readInitOptions(args: readonly string[]): InitOptions {
  const { paths, ...options } = readTable(INIT_OPTIONS, args) as unknown as InitOptions & { paths: readonly string[] }
  if (paths.length > 0) throw new UserError('init takes no path: it writes into the folder that you stand in')
  return options
}

export interface InitOptions {
  readonly schema: boolean
  readonly help: boolean
}

/** @param columns of the terminal */
export function initHelp(columns?: number): string {
  return `Usage: dockershift init

Writes ${FILE} into this folder: everything that can be set, explained and commented out. A configuration
that is there already is left alone. Where the package is not installed beside it, as with npx or pre-commit, the
schema that editors read is written too: ${SCHEMA_FILE}.

${rowsOf(INIT_OPTIONS, columns)}
`
}

/**
 * Writes a configuration into `folder`, where there is none yet, and the schema where editors would not find it.
 *
 * @param schema reads the schema that came with this program
 * @returns the names of the files that were written
 * @throws UserError where there is one, or it cannot be written
 */
export async function initialize(
  folder: string,
  schema: () => Promise<string>,
  only: boolean,
): Promise<readonly string[]> {
  if (only) {
    await written(folder, SCHEMA_FILE, await schema(), 'w')
    return [SCHEMA_FILE]
  }
  const there = (await new Finder(folder).above(folder)).find((place) => place.folder === folder)
  if (there !== undefined)
    throw new UserError(`there is a configuration already, ${basename(there.file)}; it was left alone`)
  const packed = packedNear(folder)
  await written(folder, FILE, textWith(packed ?? `./${SCHEMA_FILE}`), 'wx')
  if (packed !== undefined) return [FILE]
  await written(folder, SCHEMA_FILE, await schema(), 'w')
  return [FILE, SCHEMA_FILE]
}

async function written(folder: string, name: string, text: string, flag: 'w' | 'wx'): Promise<void> {
  try {
    await writeFile(join(folder, name), text, { flag })
  } catch (error) {
    const reason = codeOf(error) === 'EEXIST' ? 'it is there already' : `it cannot be written: ${fault(error)}`
    throw new UserError(`${name}: ${reason}; it was left alone`)
  }
}

/** The way to the schema of the package that is installed for a folder. */
function packedNear(folder: string): string | undefined {
  let way = './'
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, PACKED))) return way + PACKED
    if (dirname(at) === at) return undefined
    way = way === './' ? '../' : `${way}../`
  }
}

/** @param schema where editors find the schema */
export const textWith = (schema: string): string => `{
  // Completion and checks in editors.
  "$schema": ${JSON.stringify(schema)}

  // Each setting below shows its form; take the two slashes away in front of what you need, and mind the comma above.

  // Which transforms run, and how: "on", "off", ["on", { options }], or { options } alone.
  // "on" runs an unsafe transform too. dockershift --list shows them all.
  // , "transforms": {
  //   "apt-no-install-recommends": "on",
  //   "cache-mounts": "off",
  //   "run-merge": ["on", { "when": "related" }]
  // }

  // Or a list, with files or packages of transforms of your own in it.
  // , "transforms": ["./dockerfile-transforms/our-labels.js", { "cache-mounts": "off" }]

  // Run the recommended unsafe transforms. Without it they are asked only what they would change.
  // , "unsafe": true

  // Run those with one of these aims, unsafe ones too, and no others: "size", "speed", "security", "signals", "lint", "style".
  // , "for": ["size", "security"]

  // Which builder must take what is written: "current" (BuildKit, podman and buildah of the last three years), "buildkit", "podman",
  // "classic" (Docker without BuildKit), "kaniko" or "any" (all of these). Without it what the repository says, else "current".
  // , "builder": "buildkit"

  // Files and folders to leave out: lines as in .gitignore, from this folder.
  // , "ignore": ["test/fixtures/", "*.generated.Dockerfile"]

  // The folder that Dockerfiles are built from, where the repository does not tell; "own" is the folder of each.
  // , "context": { "services/*/Dockerfile": "own", "docker/*.Dockerfile": "." }

  // What has to succeed in a container, for --prove; else HEALTHCHECK has to, or the start.
  // , "probe": { "services/api/Dockerfile": "curl -fsS localhost:8080/health" }

  // Other settings for some files. A later one wins.
  // , "overrides": [
  //   { "files": ["services/legacy/"], "transforms": { "run-merge": "off" } },
  //   { "files": ["services/web/"], "transforms": { "run-merge": { "when": "packages" } } }
  // ]

  // What is known of base images of your own: without it, much is left alone in what is built on them.
  // , "bases": {
  //   "registry.example.com/team/base": {
  //     "from": "python:3.12-slim-bookworm",
  //     "user": "app",
  //     "users": { "app": { "id": 10001, "home": "/home/app" } },
  //     "packages": ["curl", "ca-certificates"]
  //   },
  //   "registry.example.com/team/minimal": {
  //     "distro": "debian 12",
  //     "user": "root",
  //     "workdir": "/",
  //     "entrypoint": []
  //   }
  // }

  // Where the images of a registry stand again.
  // , "mirrors": { "registry.example.com/hub": "docker.io" }

  // No configuration further up counts.
  // , "root": true
}
`
