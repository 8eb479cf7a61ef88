// What npm, yarn, pnpm and bun read of a project when they install its dependencies.
//
// Sources: docs.npmjs.com (npm-ci, scripts, package-lock.json, workspaces), classic.yarnpkg.com and yarnpkg.com (install,
// .yarnrc.yml), pnpm.io (install, fetch, settings), bun.sh (install, lifecycle).

import type { Command } from '../../dockerfile/model/shell.ts'
import { isObject, type JsonObject, objectAt } from './json.ts'
import { LOCKS } from './lock-files.ts'
import { checkScripts, keepsToItself, refuseLookers } from './node-scripts.ts'
import { FROZEN, GRAMMARS, TOOLS, type Tool, VERBS } from './node-tools.ts'
import { PNPM_SETTINGS, readSections } from './pnpm-workspace.ts'
import { above, cut, join, Obstacle, type Project, type Verdict } from './project.ts'

/**
 * What the install of a JavaScript project needs; `undefined` for a command that is none.
 *
 * @param trusting whether packages that nothing is known of are taken to look at nothing of the project
 */
export function nodeInstall(command: Command, project: Project, trusting = false): Verdict {
  const tool = command.name as Tool
  if (!TOOLS.has(tool) || project.folder === undefined) return undefined
  const second = command.words[1]?.value
  const bare = tool === 'yarn' && (second === undefined || second.startsWith('-'))
  if (!bare && (second === undefined || !VERBS[tool].has(second))) return undefined
  if (command.words.some(({ value }) => value === '-g' || value === '--global')) return undefined
  // `npm install left-pad`.
  const third = command.words[2]?.value
  if (!bare && third !== undefined && !third.startsWith('-')) return undefined
  const { options, operands } = cut(command, bare ? 1 : 2, GRAMMARS[tool])
  if (operands.length > 0) return undefined
  return new Reader(tool, project, project.folder, options, trusting).read(bare ? 'install' : second!)
}

/** A step that fetches the packages of a workspace in front of `pnpm install`, which needs every manifest; `undefined` where there is none. */
export function pnpmFetch(command: Command, project: Project, found: Verdict): Verdict {
  const { folder } = project
  if (command.name !== 'pnpm' || folder === undefined || found === undefined || !('reason' in found)) return undefined
  if (!project.isFile(join(folder, 'pnpm-workspace.yaml'))) return undefined
  const { options } = cut(command, 2, GRAMMARS.pnpm)
  // Packages that are linked otherwise, or for another selection, would be taken out and installed again.
  if (FETCHED.some((option) => options.has(option))) return undefined
  const prod = ['--prod', '-P', '--production'].some((option) => options.has(option))
  // An install that is forced runs the scripts of packages, any other one takes them to have run.
  const isLate = options.has('--force') || options.has('--ignore-scripts')
  const copies = new Reader('pnpm', project, folder, options, true).readFetch(isLate)
  const instead = ['pnpm', 'fetch', ...(prod ? ['--prod'] : []), ...(isLate ? ['--ignore-scripts'] : [])]
  const step = { copies, writes: [join(folder, 'node_modules')], added: [], dropped: [], instead }
  return { reason: 'pnpm install needs the manifests of all packages; pnpm fetch needs the lock file alone', step }
}

/** Options by which `pnpm install` would undo what `pnpm fetch` has done. */
const FETCHED = ['--shamefully-hoist', '--no-optional']

interface Package {
  readonly folder: string
  readonly json: JsonObject
}

// One look at a project; the class does not leave this file.
class Reader {
  private readonly copies: string[] = []
  private readonly writes: string[] = []

  constructor(
    readonly tool: Tool,
    readonly project: Project,
    readonly folder: string,
    private readonly options: ReadonlyMap<string, readonly string[]>,
    readonly trusting: boolean,
  ) {}

  read(verb: string): Verdict {
    this.refuseOuterProject()
    const root: Package = { folder: this.folder, json: this.project.json(this.at('package.json')) }
    const [lock] = this.project.existing(...LOCKS[this.tool].locks.map((name) => this.at(name)))
    if (lock === undefined && !this.trusting)
      return { reason: `there is no ${LOCKS[this.tool].locks.at(-1)} in the build context` }
    if (lock !== undefined) this.requireFrozen(verb)
    const packages = [root, ...this.workspaces(root)]
    this.copies.push(...packages.map(({ folder }) => join(folder, 'package.json')))
    if (lock !== undefined) this.copies.push(lock)
    const berry = this.tool === 'yarn' && lock !== undefined && this.project.text(lock).includes('__metadata:')
    const ignoresScripts = this.readSettings(berry)
    for (const one of packages) this.checkPackage(one, ignoresScripts)
    if (lock === undefined) this.checkWithoutLock(packages)
    else this.checkLock(lock, packages, ignoresScripts)
    this.writes.push(...packages.map(({ folder }) => join(folder, 'node_modules')))
    return { copies: [...new Set(this.copies)], writes: this.writes }
  }

  /** What `pnpm fetch` reads: the lock file and settings. */
  readFetch(ignoresScripts: boolean): readonly string[] {
    this.refuseOuterProject()
    this.requireFrozen('install')
    const lock = this.at('pnpm-lock.yaml')
    const text = this.project.text(lock)
    if (/^patchedDependencies:|\b(?:type: directory|tarball: file:)/m.test(text))
      throw new Obstacle(`${lock} names paths`)
    const workspace = this.at('pnpm-workspace.yaml')
    const manifest = this.at('package.json')
    this.copies.push(lock, workspace, manifest)
    this.readPnpmWorkspace(workspace)
    if (!this.readSettings(false) && !ignoresScripts) checkScripts(this, lock, [this.project.json(manifest)])
    return [...new Set(this.copies)]
  }

  private at(path: string): string {
    return join(this.folder, path)
  }

  /** Package managers look in the folders above for the workspace that a project belongs to. */
  private refuseOuterProject(): void {
    for (const folder of above(this.folder)) {
      for (const name of ['package.json', 'pnpm-workspace.yaml', '.yarnrc.yml', '.yarnrc', '.npmrc']) {
        const path = join(folder, name)
        if (this.project.entry(path) !== undefined) throw new Obstacle(`${path} lies above the project`)
      }
    }
  }

  private requireFrozen(verb: string): void {
    if (verb === 'ci' || (this.tool === 'npm' && !['install', 'i'].includes(verb))) return
    if (FROZEN[this.tool].some((option) => this.options.get(option)?.every((value) => value !== 'false') === true))
      return
    const lock = LOCKS[this.tool].locks.at(-1)
    const better = this.tool === 'npm' ? 'npm ci' : FROZEN[this.tool][0]
    throw new Obstacle(`the install may rewrite ${lock}, which the sources would then put back; ${better} keeps it`)
  }

  private workspaces({ folder, json }: Package): readonly Package[] {
    const file = this.at('pnpm-workspace.yaml')
    let patterns: readonly unknown[] = []
    if (this.tool === 'pnpm') {
      if (this.project.entry(file) !== undefined) {
        this.copies.push(file)
        patterns = this.readPnpmWorkspace(file)
      }
    } else {
      const { workspaces } = json
      if (workspaces !== undefined) {
        const list = isObject(workspaces) ? workspaces.packages : workspaces
        if (!Array.isArray(list)) throw new Obstacle('its workspaces are not understood')
        patterns = list
      }
    }
    const folders = new Set(patterns.flatMap((pattern) => this.foldersOf(pattern)))
    folders.delete(folder)
    return [...folders].sort().map((one) => ({ folder: one, json: this.project.json(join(one, 'package.json')) }))
  }

  /** The folders that a pattern of workspaces means: a folder, or those in a folder. */
  private foldersOf(pattern: unknown): readonly string[] {
    if (typeof pattern !== 'string') throw new Obstacle('its workspaces are not understood')
    const clean = pattern.replace(/^\.\//, '').replace(/\/$/, '')
    if (clean === '.' || clean === '') return []
    const all = clean.endsWith('/*')
    const base = all ? clean.slice(0, -2) : clean
    if (/[*?[\]{}()!\\]|^\/|\.\./.test(base)) throw new Obstacle(`the workspaces ${pattern} are not understood`)
    const folder = this.at(base)
    const found = all
      ? this.project.names(folder).map((name) => join(folder, name))
      : this.project.entry(folder) === undefined
        ? []
        : [folder]
    return found.filter((one) => {
      const kind = this.project.entry(one)?.kind
      if (kind === 'link') throw new Obstacle(`${one} is a link`)
      return kind === 'folder' && this.project.entry(join(one, 'package.json')) !== undefined
    })
  }

  /** Settings beside the packages may name files of the project. */
  private readPnpmWorkspace(path: string): readonly string[] {
    const sections = readSections(this.project.text(path))
    if (sections === undefined) throw new Obstacle(`${path} is not understood`)
    for (const [key, lines] of sections) {
      if (key === 'packages' || key === 'catalog' || key === 'catalogs') continue
      if (!PNPM_SETTINGS.has(key)) throw new Obstacle(`what ${key} in ${path} needs is not known`)
      if (LOCAL.test(lines.join('\n'))) throw new Obstacle(`${path} names a path of the project`)
    }
    return (sections.get('packages') ?? []).map((line) => {
      const item = /^\s*-\s+(?:'([^']*)'|"([^"]*)"|([^'"#\s]+))\s*(?:#.*)?$/.exec(line)
      if (item === null) throw new Obstacle(`${path} is not understood`)
      return item[1] ?? item[2] ?? item[3]!
    })
  }

  /** Copies what configures the tool. @returns whether no script of any package runs */
  private readSettings(berry: boolean): boolean {
    const { project } = this
    let ignores = this.options.has('--ignore-scripts') || this.options.get('--mode')?.includes('skip-build') === true
    for (const name of SETTINGS[berry ? 'berry' : this.tool]) {
      for (const path of project.existing(this.at(name))) {
        const text = project.text(path)
        if (name.startsWith('.pnpmfile')) {
          if (/require|import|__dirname|process/.test(text)) throw new Obstacle(`${path} may read other files`)
          this.copies.push(path)
          continue
        }
        const own = berry ? ['releases', 'plugins'].map((part) => this.at(`.yarn/${part}`)) : []
        this.copies.push(...own.filter((folder) => this.project.entry(folder)?.kind === 'folder'))
        const named = this.yarnPath(text)
        if (named !== undefined && !own.some((folder) => named.startsWith(`${folder}/`))) this.copies.push(named)
        const known = (word: string): boolean => named === word || own.some((folder) => word.startsWith(`${folder}/`))
        const values = text.replace(/^\s*[#;].*$/gm, '').replace(/^\s*[\w@.:/-]+\s*[=:]/gm, '')
        const mentioned = values
          .split('\n')
          .map((line) => project.mention(line))
          .find((word) => word !== undefined && !known(word))
        if (mentioned !== undefined) throw new Obstacle(`${path} names ${mentioned}`)
        this.copies.push(path)
        ignores ||= /^\s*(?:ignore-scripts\s*=\s*true|enableScripts:\s*false)\s*$/m.test(text)
      }
    }
    const read = HIDDEN[this.tool].map((name) => this.at(name)).find((path) => project.entry(path) !== undefined)
    if (read !== undefined) throw new Obstacle(`${this.tool} reads ${read}, which is in the build context`)
    if (berry) this.readBerry()
    else if (this.tool === 'pnpm') this.writes.push(this.at('.pnpm-store'))
    return ignores
  }

  private yarnPath(text: string): string | undefined {
    const match = /^\s*(?:yarnPath:|yarn-path)\s+["']?([^"'\s]+)["']?\s*$/m.exec(text)
    return match === null ? undefined : this.project.locate(match[1]!)
  }

  private readBerry(): void {
    const patches = this.at('.yarn/patches')
    if (this.project.entry(patches)?.kind === 'folder') this.copies.push(patches)
    const own = ['cache', 'unplugged', 'install-state.gz', 'build-state.yml'].map((name) => this.at(`.yarn/${name}`))
    this.writes.push(...own, this.at('.pnp.cjs'), this.at('.pnp.loader.mjs'), this.at('.pnp.js'))
  }

  private checkPackage({ folder, json }: Package, ignoresScripts: boolean): void {
    const path = join(folder, 'package.json')
    const scripts = objectAt(json, 'scripts')
    const script = LIFECYCLE.find((name) => scripts[name] !== undefined && !isGuard(scripts[name]))
    if (script !== undefined && !ignoresScripts)
      throw new Obstacle(`the script ${script} in ${path} runs with the install, and may need the sources`)
    if (!ignoresScripts && this.project.entry(join(folder, 'binding.gyp')) !== undefined)
      throw new Obstacle(`${join(folder, 'binding.gyp')} is built with the install`)
    if (json.bin !== undefined || objectAt(json, 'directories').bin !== undefined)
      throw new Obstacle(`${path} has programs, which the install links when they are there`)
    for (const key of SPECIFICATIONS) this.checkSpecifications(json[key], folder)
    const pnpm = objectAt(json, 'pnpm')
    for (const key of ['overrides', 'packageExtensions']) this.checkSpecifications(pnpm[key], folder)
    for (const owner of [json, pnpm])
      for (const patch of Object.values(objectAt(owner, 'patchedDependencies'))) this.copyFile(patch, this.folder, path)
    if (JSON.stringify(json.dependenciesMeta ?? {}).includes('injected'))
      throw new Obstacle(`${path} has packages injected, sources and all`)
  }

  /** The versions asked for, however deep they stand. */
  private checkSpecifications(value: unknown, folder: string): void {
    if (isObject(value)) for (const inner of Object.values(value)) this.checkSpecifications(inner, folder)
    if (typeof value !== 'string') return
    const path = join(folder, 'package.json')
    const patch = /^patch:.*#(?:~\/|\.\/)?([^#:]+?)(?:::.*)?$/.exec(value)
    if (patch !== null && patch[1]!.startsWith('.yarn/patches/')) return
    if (value.startsWith('file:') && value.endsWith('.tgz')) this.copyFile(value.slice('file:'.length), folder, path)
    else if (LOCAL.test(value) || value.startsWith('patch:'))
      throw new Obstacle(`${path} asks for ${value}, a path of the project`)
  }

  /** @param folder where the path begins; `named`: the file that says so */
  private copyFile(value: unknown, folder: string, named: string): void {
    if (typeof value === 'string' && this.project.isOutside(folder, value)) return
    const found = typeof value === 'string' ? this.project.locateFrom(folder, value) : undefined
    if (found === undefined || !this.project.isFile(found))
      throw new Obstacle(`${named} names ${String(value)}, which is no file of the build context`)
    this.copies.push(found)
  }

  /** Of what is asked for alone the packages are known; the lock file of another tool would be read, and written, all the same. */
  private checkWithoutLock(packages: readonly Package[]): void {
    const other = Object.values(LOCKS)
      .filter(({ manifest }) => manifest === 'package.json')
      .flatMap(({ locks }) => locks.map((name) => this.at(name)))
      .find((path) => this.project.entry(path) !== undefined)
    if (other !== undefined) throw new Obstacle(`${other} is the lock file of another tool than ${this.tool}`)
    refuseLookers(
      this,
      packages.map(({ json }) => json),
    )
  }

  private checkLock(lock: string, packages: readonly Package[], ignoresScripts: boolean): void {
    if (lock.endsWith('.json')) {
      this.checkNpmLock(lock, packages, ignoresScripts)
      return
    }
    if (lock.endsWith('.lockb')) {
      // Binary, and so believed: what it says of paths stands in the manifests too.
    } else if (/\b(?:file|portal|exec):|\btype: directory\b|resolution: "[^"]*@link:/.test(this.project.text(lock))) {
      throw new Obstacle(`${lock} names paths of the project`)
    }
    if (ignoresScripts) return
    const manifests = packages.map(({ json }) => json)
    checkScripts(this, lock, manifests)
  }

  private checkNpmLock(lock: string, packages: readonly Package[], ignoresScripts: boolean): void {
    const json = this.project.json(lock)
    const listed = json.packages
    if (!isObject(listed)) {
      if (this.trusting) refuseLookers(this, [json])
      else if (!ignoresScripts) throw new Obstacle(`${lock} is of npm 6, and does not say which packages run scripts`)
      if (/"version": "file:(?!.*\.tgz")/.test(this.project.text(lock)))
        throw new Obstacle(`${lock} names paths of the project`)
      return
    }
    const own = new Set(packages.map(({ folder }) => folder))
    for (const [key, value] of Object.entries(listed)) {
      if (!isObject(value) || key === '') continue
      const name = key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const isOwn = !key.includes('node_modules/')
      if (isOwn && !own.has(this.at(key))) throw new Obstacle(`${lock} names the folder ${key}`)
      if (typeof value.resolved === 'string' && value.resolved.startsWith('file:'))
        this.copyTarball(value.resolved, lock)
      const elsewhere = Array.isArray(value.os) && !value.os.includes('linux')
      if (isOwn || elsewhere || ignoresScripts || value.hasInstallScript !== true || keepsToItself(this, name)) continue
      throw new Obstacle(`the package ${name} runs a script when it is installed, which may look at the sources`)
    }
  }

  private copyTarball(resolved: string, lock: string): void {
    const path = resolved.slice('file:'.length)
    if (!path.endsWith('.tgz')) throw new Obstacle(`${lock} names ${path}`)
    this.copyFile(path, this.folder, lock)
  }
}

const SETTINGS: Readonly<Record<Tool | 'berry', readonly string[]>> = {
  npm: ['.npmrc'],
  yarn: ['.npmrc', '.yarnrc', '.yarnclean'],
  berry: ['.yarnrc.yml'],
  pnpm: ['.npmrc', '.pnpmfile.cjs', '.pnpmfile.mjs'],
  bun: ['.npmrc', 'bunfig.toml'],
}

/** Files that set variables for the tool. */
const HIDDEN: Readonly<Record<Tool, readonly string[]>> = {
  npm: [],
  yarn: ['.env.yarn', '.corepack.env'],
  pnpm: ['.corepack.env'],
  bun: ['.env', '.env.local', '.env.development', '.env.production'],
}

/** Scripts of a project that one of the tools runs when it installs. */
const LIFECYCLE = [
  'preinstall',
  'install',
  'postinstall',
  'prepublish',
  'preprepare',
  'prepare',
  'postprepare',
  'dependencies',
  'pnpm:devPreinstall',
]

/** A script that only looks which tool is running. */
function isGuard(script: unknown): boolean {
  return typeof script === 'string' && /^(?:npx (?:-y |--yes )?)?only-allow (?:npm|yarn|pnpm|bun)$/.test(script.trim())
}

const SPECIFICATIONS = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'overrides',
  'resolutions',
  'catalog',
  'catalogs',
]

/** A version that is a path of the project. */
const LOCAL = /(?:^|[\s"'])(?:file:|link:|portal:|exec:|\.{1,2}\/|~\/|\/)/
