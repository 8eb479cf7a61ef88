// Looks through a repository, once, for what builds its Dockerfiles.

import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Rules } from '../files/ignored.ts'
import { kindOfFolder, kindOfName } from '../files/names.ts'
import { isInside, relativePath } from '../files/place.ts'
import { readBake } from './bake.ts'
import { type Build, buildsOf, type Said } from './build.ts'
import { BuildKit } from './build-kit.ts'
import { mayAskCloud } from './cloud-commands.ts'
import { mayBuild } from './commands.ts'
import { type ComposeFile, readCompose } from './compose.ts'
import { isComposeFile, type PlacedCall, withComposeCalls } from './compose-calls.ts'
import { readDevcontainer } from './devcontainer.ts'
import { readJenkinsfile } from './jenkins.ts'
import { readMakefile, readPackage, readReadme, readScript } from './scripts.ts'
import { DEPLOYING, readPipeline, readRegistryTask, readSkaffold } from './yaml.ts'

/** What is known of a repository. */
export interface Findings {
  /** Absolute: where it was looked. */
  readonly root: string
  readonly builds: readonly Build[]
  /** Absolute, as they are called: every file that is named like a Dockerfile. */
  readonly dockerfiles: readonly string[]
  /** false: there was more than is looked through. */
  readonly complete: boolean
  /** Whether git leaves a path out; absolute. */
  readonly untracked: (path: string, folder: boolean) => boolean
}

/** So many entries of folders are looked at, and no more. */
const MOST_ENTRIES = 400_000

/** Larger files are written by programs. */
const LARGEST = 1_000_000

/** Folders after which whoever else waits has a turn: a signal, for one. */
const MOST_AT_ONCE = 100

/** Characters of a file that takes its time to read. */
const LONG = 50_000

export interface SearchOptions {
  /** Ends the search: then it is not complete. */
  readonly signal?: AbortSignal | undefined
  /** Told before a file is read that may take long, and behind it. */
  readonly onLong?: ((isLong: boolean) => void) | undefined
}

/** Looks through `root`, absolute and without links: what .gitignore names is left out, no link is followed. */
export async function search(root: string, { signal, onLong }: SearchOptions = {}): Promise<Findings> {
  const builds: Build[] = []
  const calls: PlacedCall[] = []
  const dockerfiles: string[] = []
  const rulesOf = new Map<string, Rules>()
  const open: { readonly path: string; readonly above: Rules | undefined }[] = [{ path: root, above: undefined }]
  let left = MOST_ENTRIES
  let folders = 0
  for (let next = open.pop(); next !== undefined && left > 0; next = open.pop()) {
    if (++folders % MOST_AT_ONCE === 0) await setImmediate()
    if (signal?.aborted) left = 0
    const { path: folder, above } = next
    const entries = entriesOf(folder)
    const has = (name: string): boolean => entries.some((entry) => entry.name === name)
    const rules =
      above === undefined ? Rules.of(folder) : above.enter(folder, { gitignore: has('.gitignore'), git: has('.git') })
    rulesOf.set(folder, rules)
    left -= entries.length
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (kindOfFolder(entry.name) === 'open' && !rules.ignores(path, true)) open.push({ path, above: rules })
        continue
      }
      const isDockerfile = kindOfName(entry.name) === 'dockerfile'
      const read = readerOf(entry.name, path.slice(root.length + 1))
      if ((!isDockerfile && read === undefined) || !entry.isFile() || rules.ignores(path, false)) continue
      if (isDockerfile) dockerfiles.push(path)
      if (read === undefined) continue
      const found = await buildsIn(path, root, read, onLong)
      builds.push(...found.builds)
      calls.push(...found.calls)
    }
  }
  return {
    root,
    builds: withComposeCalls(builds, calls, root),
    dockerfiles: dockerfiles.toSorted(),
    complete: left > 0,
    untracked: untrackedBy(rulesOf, root),
  }
}

/** At once: waiting for each folder takes longer than reading it. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

type Reader = (text: string, file: string, root: string) => readonly Said[]

interface Read {
  readonly builds: readonly Build[]
  readonly calls: readonly PlacedCall[]
}

const NOTHING_READ: Read = { builds: [], calls: [] }

async function buildsIn(
  file: string,
  root: string,
  read: Reader,
  onLong: SearchOptions['onLong'] = () => {},
): Promise<Read> {
  try {
    if ((await stat(file)).size > LARGEST) return NOTHING_READ
    const text = await readFile(file, 'utf8')
    // Parsing takes its time, and most of these files build nothing.
    if (!/build|ocker|kaniko|executor|gcloud|containerapp|deploy-cloudrun/.test(text)) return NOTHING_READ
    if (text.length > LONG) onLong(true)
    const builds: Build[] = []
    const calls: PlacedCall[] = []
    for (const said of read(text, file, root)) {
      const where = `${relativePath(root, file)}:${said.line}`
      if ('composeFiles' in said) calls.push({ ...said, where })
      else {
        const { builder, service } = said
        builds.push(...buildsOf(said, where).flatMap((build) => within({ ...build, builder, service }, root)))
      }
    }
    return { builds, calls }
  } catch {
    // What cannot be read builds nothing that we know of.
    return NOTHING_READ
  } finally {
    onLong(false)
  }
}

/** A Dockerfile of another repository is none of this one's; a context beyond this one is not known. */
function within(build: Build, root: string): readonly Build[] {
  const { file, context } = build
  if (file !== undefined && !isInside(root, file)) return []
  return [context === undefined || isInside(root, context) ? build : { ...build, context: undefined }]
}

const YAML = /\.ya?ml$/

/** How a file is read, by its name; `undefined` for what builds nothing. */
function readerOf(name: string, path: string): Reader | undefined {
  if (YAML.test(name)) return yamlReader(name, path)
  if (/^(?:GNU)?makefile$/i.test(name) || name.endsWith('.mk')) {
    return (text, file, root) => (mayBuild(text) ? readMakefile(text, { folders: upTo(file, root), root }) : [])
  }
  if (/\.(?:sh|bash)$/.test(name)) {
    return (text, file, root) => (mayBuild(text) ? readScript(text, { folders: upTo(file, root), root }) : [])
  }
  if (/^readme.*\.md$/i.test(name)) {
    return (text, file, root) => (mayAskCloud(text) ? readReadme(text, { folders: [dirname(file)], root }) : [])
  }
  if (/^Jenkinsfile(?:[.-].*)?$|\.[jJ]enkinsfile$/.test(name)) {
    return (text, _, root) => (mayBuild(text) ? readJenkinsfile(text, { folders: [root], root }) : [])
  }
  if (name === 'package.json') {
    return (text, file, root) => (mayBuild(text) ? readPackage(text, { folders: [dirname(file)], root }) : [])
  }
  if (name.endsWith('.hcl') && name.includes('bake')) return bake
  if (name.endsWith('.json') && name.startsWith('docker-bake')) return bake
  if (name === 'devcontainer.json' || name === '.devcontainer.json')
    return (text, file) => readDevcontainer(text, dirname(file))
  return undefined
}

const bake: Reader = (text, file, root) => readBake(text, basename(file), upTo(file, root))

function yamlReader(name: string, path: string): Reader | undefined {
  if (isComposeFile(name))
    return (text, file, root) =>
      readCompose(text, dirname(file), {
        environment: beside(file, '.env', root) ?? '',
        over: oversOf(file, root),
        isPart: isPart(file),
        read: (path) => beside(file, path, root),
      })
  if (/^(?:acb|acr-?tasks?|.*\.acr)\.ya?ml$/.test(name))
    return (text, file, root) => readRegistryTask(text, { folders: upTo(file, root), root })
  if (/^skaffold.*\.ya?ml$/.test(name)) return (text, file) => readSkaffold(text, dirname(file))
  if (!isPipeline(name, path)) return undefined
  return (text, file, root) => {
    if (!BUILDING.some((word) => text.includes(word)) && !mayBuild(text)) return []
    // Their clients send the folder that they are called in, and runners of tasks go to that of their file.
    const folders = /cloudbuild|^Taskfile/i.test(name) ? upTo(file, root) : [root]
    return readPipeline(text, {
      folders,
      root,
      buildKit: name.startsWith('bitbucket-') ? BuildKit.onDemand : undefined,
    })
  }
}

/** Words of pipelines that build without a command of their own. */
const BUILDING = ['docker/build-push-action', DEPLOYING, 'kaniko', 'compose']

/** The text of a file that compose reads beside its own; `undefined` where there is none, and outside of the repository. */
function beside(file: string, path: string, root: string): string | undefined {
  try {
    const real = realpathSync(resolve(dirname(file), path))
    return isInside(root, real) && statSync(real).size <= LARGEST ? readFileSync(real, 'utf8') : undefined
  } catch {
    return undefined
  }
}

/** What may lie over the file that compose reads where none is named: `compose.override.yaml`, `compose.prod.yaml`. */
function oversOf(file: string, root: string): readonly ComposeFile[] {
  const [, stem] = /^((?:docker-)?compose)\.ya?ml$/.exec(basename(file)) ?? []
  if (stem === undefined) return []
  return entriesOf(dirname(file))
    .filter(
      (entry) =>
        entry.isFile() && entry.name.startsWith(`${stem}.`) && /^\.[^.]+\.ya?ml$/.test(entry.name.slice(stem.length)),
    )
    .map(({ name }) => ({ name, text: beside(file, name, root) ?? '' }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, MOST_OVERS)
}

/** Whether a file may be laid over another one: compose reads it where somebody names it, and others stand beside it. */
function isPart(file: string): boolean {
  const own = basename(file)
  if (/^(?:docker-)?compose\.ya?ml$/.test(own)) return false
  return entriesOf(dirname(file)).some(({ name }) => name !== own && isComposeFile(name))
}

/** So many files over one are read. */
const MOST_OVERS = 50

/** The pipelines of the usual services: their commands start at the repository's top. */
function isPipeline(name: string, path: string): boolean {
  return (
    /^\.(?:github|gitlab|circleci|azure-pipelines|buildkite|woodpecker)\//.test(path) ||
    /(?:^|\/)[^/]*(?:tekton|kaniko|cloudbuild)/.test(path) ||
    /^(?:action|azure-pipelines.*|buildspec.*|bitbucket-pipelines|appveyor|Taskfile.*)\.ya?ml$/.test(name) ||
    /^\.(?:gitlab-ci.*|travis|drone|woodpecker.*|appveyor|cirrus)\.ya?ml$/.test(name) ||
    /gitlab-ci\.ya?ml$/.test(name)
  )
}

/** The folder of a file and those above it, up to the top: where its commands may have been meant to run. */
function upTo(file: string, root: string): readonly string[] {
  const folders: string[] = []
  for (let at = dirname(file); isInside(root, at); at = dirname(at)) {
    folders.push(at)
    if (at === root) break
  }
  return folders
}

const NOTHING: Findings['untracked'] = () => false

function untrackedBy(rulesOf: ReadonlyMap<string, Rules>, root: string): Findings['untracked'] {
  if ([...rulesOf.values()].every(({ empty }) => empty)) return NOTHING
  return (path, isFolder) => {
    // Folders that were not walked have the rules of the one above them.
    const steps: string[] = []
    let at = path
    while (!rulesOf.has(at) && at !== root && isInside(root, at)) {
      steps.unshift(at)
      at = dirname(at)
    }
    const rules = rulesOf.get(at)
    return rules !== undefined && steps.some((step) => rules.ignores(step, step !== path || isFolder))
  }
}
