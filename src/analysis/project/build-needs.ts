// What a build needs of its context: what COPY names, and the files that its commands read where COPY puts them.

import { copyOf, isRemote } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { mountsOf } from '../../dockerfile/model/mounts.ts'
import { isWithin, nameOf, parentOf, resolve } from '../../dockerfile/model/paths.ts'
import { processOf, startScript } from '../../dockerfile/model/process.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { type Source, sourcesOf } from '../../dockerfile/model/sources.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import { nameMatches } from '../../files/wildcards.ts'
import { isPlainFile } from '../../knowledge/file-names.ts'
import { tagOf } from '../../knowledge/images/image.ts'
import { type Call, filesAskedBy } from '../../knowledge/programs/project-files.ts'
import { programStarted } from '../../knowledge/programs/starters.ts'
import { isFileByName } from '../filesystem/copies.ts'
import { folderAt, pathAt } from '../filesystem/paths.ts'
import type { Images } from '../images/images.ts'

/** Something that has to be in the build context. */
export interface BuildNeed {
  /** One of these, from the top of the context; `glob`: a pattern that something has to match. */
  readonly anyOf: readonly Wanted[]
  /**
   * - `copied`: a COPY names it; without it the build fails.
   * - `read`: a command reads it where a COPY of more puts it; without it the command fails.
   * - `likely`: the same, where it may also come from elsewhere, or where a failure would go unnoticed.
   */
  readonly strength: 'copied' | 'read' | 'likely'
  /** Who needs it, as the author wrote it: `npm ci`. */
  readonly who: string
}

export interface Wanted {
  readonly path: string
  readonly glob: boolean
  /** A folder of that name will not do. */
  readonly isFile?: boolean
}

/** All that a build is known to need. */
export function buildNeeds(dockerfile: Dockerfile, images: Images): readonly BuildNeed[] {
  const copied = sourcesOf(dockerfile).flatMap(({ path, glob, instruction }): readonly BuildNeed[] =>
    path === undefined || path === ''
      ? []
      : [{ anyOf: [{ path, glob }], strength: 'copied', who: instruction.keyword }],
  )
  const read = dockerfile.stages.flatMap((stage) => new Reading(dockerfile, images, stage).needs())
  return distinct([...copied, ...read])
}

function distinct(needs: readonly BuildNeed[]): readonly BuildNeed[] {
  const seen = new Set<string>()
  return needs.filter(({ anyOf, strength }) => {
    const key = `${strength} ${JSON.stringify(anyOf)}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Stands for the folder that an image starts in, where nobody knows it: relative paths still meet there. */
const SOMEWHERE = '/-'

/** Commands that bring files which are no build's output: what they leave is not told by their words. */
const BRINGING = new Set(
  'git svn hg degit tar unzip bsdtar cpio rsync 7z curl wget cp mv ln tee install touch'.split(' '),
)

/** Variables that say how something is built, and of no file from what. */
const LEADING_NOWHERE = new Set('CGO_ENABLED GOOS GOARCH GOARM GOAMD64 NODE_ENV CI DEBIAN_FRONTEND'.split(' '))

/** Verbs that make a project. */
const MAKING = new Set('init new create create-project startproject startapp'.split(' '))

/** Where a COPY or a bind mount puts what it takes. */
interface Landing {
  readonly sources: readonly (Source | 'elsewhere')[]
  readonly to: string | undefined
  readonly intoFolder: boolean
}

// One stage, from the image that it starts from to its end; the class does not leave this file.
class Reading {
  private readonly landings: Landing[] = []
  private readonly found: BuildNeed[] = []
  private brought = false
  private readonly sources: readonly Source[]

  constructor(
    private readonly dockerfile: Dockerfile,
    private readonly images: Images,
    private readonly stage: Stage,
  ) {
    this.sources = sourcesOf(dockerfile)
  }

  needs(): readonly BuildNeed[] {
    const inherited = lineage(this.stage).slice(1).toReversed()
    for (const instruction of inherited.flatMap(({ instructions }) => instructions)) this.pass(instruction)
    for (const instruction of this.stage.instructions) {
      if (instruction.keyword === 'RUN') this.readRun(instruction)
      this.pass(instruction)
    }
    if (this.stage === this.dockerfile.stages.at(-1)) this.readStart()
    return this.found
  }

  /** What an instruction leaves for those behind it. */
  private pass(instruction: Instruction): void {
    if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') this.landings.push(this.landingOf(instruction))
    if (instruction.keyword !== 'RUN') return
    const script = this.dockerfile.script(instruction)
    if (script === undefined || script.commands.some(mayBring)) this.brought = true
  }

  private landingOf(instruction: Instruction): Landing {
    const copy = copyOf(instruction)
    if (copy === undefined) return { sources: ['elsewhere'], to: undefined, intoFolder: true }
    const { from, intoFolder, destination } = copy
    const target = destination.startsWith('/') ? destination : `${this.folderAt(instruction) ?? ''}/${destination}`
    const known = destination.startsWith('/') || this.folderAt(instruction) !== undefined
    const to = known ? pathAt(this.dockerfile, instruction, target, this.images) : undefined
    const isElse = from !== undefined || instruction.line.heredocs.length > 0
    const isArchive =
      instruction.keyword === 'ADD' && copy.sources.some((text) => isRemote(text) || isArchiveByName(text))
    const own = this.sources.filter((source) => source.instruction === instruction)
    return { sources: isElse || isArchive ? ['elsewhere'] : own, to, intoFolder }
  }

  private folderAt(instruction: Instruction): string | undefined {
    const folder = folderAt(this.dockerfile, instruction, this.images)
    if (folder !== undefined) return folder
    return this.dockerfile.settings(instruction).workdir === undefined ? SOMEWHERE : undefined
  }

  private readRun(instruction: Instruction): void {
    const script = this.dockerfile.script(instruction)
    if (script === undefined) return
    const mounts = this.mountedBy(instruction)
    this.landings.push(...mounts)
    let folder = this.folderAt(instruction)
    let brought = this.brought
    for (const command of script.commands.toSorted((a, b) => a.start - b.start)) {
      if (command.name === 'cd' || command.name === 'pushd' || command.name === 'popd') {
        const target = command.name === 'cd' && command.top && command.certain ? command.words[1]?.value : undefined
        folder = target === undefined ? undefined : resolve(folder, target)
        if (folder === undefined) break
        continue
      }
      if (command.certain && folder !== undefined)
        this.readCall(command.words.map(literal), folder, command, brought || !command.decisive)
      if (mayBring(command)) brought = true
    }
    this.landings.length -= mounts.length
  }

  private mountedBy(instruction: Instruction): readonly Landing[] {
    return mountsOf(instruction).flatMap(({ type, from, source = '', target = '' }) => {
      if (type !== 'bind' && type !== 'cache') return []
      const own = this.sources.filter((one) => one.instruction === instruction && one.path === trimmed(source))
      const to = resolve(this.folderAt(instruction), target)
      return [{ sources: type === 'bind' && from === undefined ? own : ['elsewhere' as const], to, intoFolder: false }]
    })
  }

  /** What the image starts. */
  private readStart(): void {
    const { entrypoint, command } = processOf(this.stage)
    const first = entrypoint ?? command ?? undefined
    const last = this.stage.instructions.at(-1)
    if (first === undefined || last === undefined) return
    // A WORKDIR at the end holds for the start too.
    const end = last.keyword === 'WORKDIR' ? pathAt(this.dockerfile, last, last.text, this.images) : this.folderAt(last)
    if (end === undefined) return
    if (first.strings !== undefined) {
      const rest = entrypoint !== undefined ? (command?.strings ?? []) : []
      this.readCall(programStarted([...first.strings, ...rest]), end, undefined, this.brought)
      return
    }
    const script = startScript(this.dockerfile, first)
    if (script === undefined || script.commands.some(({ name }) => name === 'cd')) return
    for (const one of script.commands)
      if (one.certain) this.readCall(one.words.map(literal), end, one, this.brought || !one.decisive)
  }

  private readCall(call: Call, folder: string, command: Command | undefined, doubtful: boolean): void {
    // GO111MODULE, BUNDLE_GEMFILE and the like lead elsewhere.
    const led =
      doubtful ||
      command?.assignments.some((name) => !LEADING_NOWHERE.has(name)) === true ||
      (call[0] === 'go' && this.mayLackModules())
    for (const { anyOf, upwards, mayBeFolder = false } of filesAskedBy(call)) {
      const folders = upwards ? upTo(folder) : [folder]
      const wanted: Wanted[] = []
      let elsewhere = false
      for (const name of anyOf) {
        for (const at of folders) {
          const places = this.comesFrom(at, name)
          if (places === 'elsewhere') elsewhere = true
          else wanted.push(...places.map((place) => (mayBeFolder ? place : { ...place, isFile: true })))
        }
      }
      if (elsewhere || wanted.length === 0) continue
      const who = call
        .filter((word) => word !== undefined)
        .slice(0, 3)
        .join(' ')
      this.found.push({ anyOf: wanted, strength: led ? 'likely' : 'read', who })
    }
  }

  /** Up to 1.15 Go builds without a go.mod: go.dev/doc/go1.16, "Module-aware mode is enabled by default". */
  private mayLackModules(): boolean {
    const minor = /^1\.(\d+)/.exec(tagOf(this.images.image(this.stage), 'golang') ?? '')?.[1]
    return minor !== undefined && Number(minor) < 16
  }

  /** The places in the build context that a path in the image may come from, none where nothing brings it. */
  private comesFrom(folder: string, name: string): readonly Wanted[] | 'elsewhere' {
    const [pattern, plain] = [nameOf(name), name.slice(0, Math.max(0, name.lastIndexOf('/')))]
    const glob = pattern.includes('*')
    const path = glob ? resolve(folder, `${name.startsWith('/') ? '/' : ''}${plain || '.'}/x`) : resolve(folder, name)
    if (path === undefined) return []
    const wanted: Wanted[] = []
    for (const { sources, to, intoFolder } of this.landings) {
      if (to !== undefined && !isWithin(path, to)) continue
      for (const source of sources) {
        if (source === 'elsewhere' || source.path === undefined || to === undefined) return 'elsewhere'
        // What lies in the folders that a pattern matches comes without their names.
        if (source.glob && !nameOf(source.path).includes('.') && nameOf(source.path) !== '*') return 'elsewhere'
        wanted.push(...placesIn(source, path, to, intoFolder, glob ? pattern : undefined))
      }
    }
    return wanted
  }
}

/** Where in the context a path below a COPY's destination comes from, if this source brings it. */
function placesIn(
  { path: source = '', glob }: Source,
  path: string,
  to: string,
  intoFolder: boolean,
  pattern: string | undefined,
): readonly Wanted[] {
  const rest = path === to ? '' : path.slice(to === '/' ? 1 : to.length + 1)
  const named = (place: string): Wanted =>
    pattern === undefined ? { path: place, glob: false } : { path: place.replace(/[^/]*$/, pattern), glob: true }
  if (glob) {
    const slash = source.lastIndexOf('/')
    const [above, last] = [source.slice(0, slash + 1), source.slice(slash + 1)]
    if (pattern !== undefined) return nameMatches(pattern, last) ? [{ path: source, glob }] : []
    const fits = parentOf(path) === to && !/[*?[]/.test(above) && nameMatches(last, rest)
    return fits ? [named(`${above}${rest}`)] : []
  }
  const places: Wanted[] = []
  if (pattern !== undefined && parentOf(path) === to && nameMatches(pattern, nameOf(source)))
    places.push({ path: source, glob: false })
  if (rest === '' && !intoFolder) places.push(named(source))
  if (rest !== '' && parentOf(path) === to && nameOf(source) === rest) places.push(named(source))
  if (rest !== '' && !isFileByName(source)) places.push(named(source === '' ? rest : `${source}/${rest}`))
  return places
}

function literal({ value, glob }: Command['words'][number]): string | undefined {
  return glob ? undefined : value
}

function trimmed(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

function upTo(folder: string): readonly string[] {
  const folders = [folder]
  for (let at = folder; parentOf(at) !== at && at !== SOMEWHERE; ) {
    at = parentOf(at)
    folders.push(at)
  }
  return folders
}

function mayBring({ name, words, redirects }: Command): boolean {
  if (redirects.some(({ operator, target }) => writes(operator) && !keepsToSystem([target?.value]))) return true
  if (name === undefined) return words.length > 0
  if (BRINGING.has(name)) return !keepsToSystem(words.slice(1).map(({ value }) => value))
  return MAKING.has(words[1]?.value ?? '') || name.startsWith('create-') || name === 'npx'
}

function writes(operator: string): boolean {
  return operator.includes('>') && !operator.includes('&')
}

/** Whether all that a call names as a place lies in folders of the system: `tar -C /usr/local`, `mv x /usr/bin`. */
function keepsToSystem(words: readonly (string | undefined)[]): boolean {
  const last = words.at(-1)
  const folder = words.find((_, i) => ['-C', '-d', '-o', '-O', '-P'].includes(words[i - 1] ?? '')) ?? last
  return /^\/(?:usr|etc|bin|sbin|tmp|opt|var|root|lib|dev)(?:\/|$)/.test(folder ?? '')
}

function isArchiveByName(path: string): boolean {
  return (
    /\.(?:tar|tgz|tbz2?|txz|gz|bz2|xz|zst)$/.test(path) || (!isPlainFile(nameOf(path)) && /\.(?:bin|img)$/.test(path))
  )
}
