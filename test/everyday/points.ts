// What an expert asks of a Dockerfile in review, read off its text: on purpose without this project's own readers and tables.

import { type Block, commandsOf, readBlocks } from '../../scripts/manners-reading.ts'

/** `points.json` of a service: only what is right for it is asked. A command is named by words that it has, in their order. */
export interface Points {
  readonly ecosystem: string
  /** Copied in front of a command that installs, and no sources with them; `or`: its cache is mounted. */
  readonly manifests?: {
    readonly files: readonly string[]
    readonly install: string
    readonly or?: Points['cache']
  }
  /** Installed as the lock file says. */
  readonly install?: { readonly has: string; readonly not?: string }
  /** A cache mount at one of these places, or at all of them; `or`: an option that leaves no cache. */
  readonly cache?: {
    readonly command: string
    readonly at: readonly string[]
    readonly all?: true
    readonly or?: string
  }
  /** What is shipped is a stage of its own, on one of these images, where none of these commands runs. */
  readonly final?: { readonly base: readonly string[]; readonly without: readonly string[] }
  /** Not root: a number, or one of these names. */
  readonly user?: readonly string[]
  /** Left out of the build context. */
  readonly ignore?: readonly string[]
  /** The image of the last stage. */
  readonly base?: readonly string[]
  /** Lists come with the install and go with it, and nothing comes that is only recommended. */
  readonly packages?: 'apt'
  /** The program is process 1. */
  readonly process?: 'exec'
}

export const COLUMNS = [
  'manifests',
  'install',
  'cache',
  'final',
  'user',
  'ignore',
  'base',
  'packages',
  'process',
] as const

export type Column = (typeof COLUMNS)[number]

/** The columns that a service asks for. */
export function asked(points: Points): readonly Column[] {
  return COLUMNS.filter((column) => points[column] !== undefined)
}

/** The columns of `points` that a Dockerfile and its ignore file do not have. */
export function missing(points: Points, dockerfile: string, ignoreFile: string): readonly Column[] {
  const stages = stagesOf(dockerfile)
  return asked(points).filter((column) => !has(column, points, stages, ignoreFile))
}

function has(column: Column, points: Points, stages: readonly Stage[], ignoreFile: string): boolean {
  const last = stages.at(-1)!
  const { manifests, install, cache, final, user = [], ignore = [], base = [] } = points
  switch (column) {
    case 'manifests':
      return (
        stages.some((stage) => isEarly(stage, manifests!)) ||
        (manifests?.or !== undefined && cached(stages, manifests.or))
      )
    case 'install':
      return (
        calls(stages, install!.has).length > 0 &&
        (install!.not === undefined || calls(stages, install!.not).length === 0)
      )
    case 'cache':
      return cached(stages, cache!)
    case 'final':
      return (
        stages.length > 1 &&
        isOneOf(last.base, final!.base) &&
        final!.without.every((it) => calls([last], it).length === 0)
      )
    case 'user':
      return isUnprivileged(userOf(last, stages), user)
    case 'ignore':
      return ignore.every((path) => leavesOut(ignoreFile, path))
    case 'base':
      return isOneOf(last.base, base)
    case 'packages':
      return calls(stages, 'apt-get install').length > 0 && calls(stages, 'apt-get install').every(isTidy)
    case 'process':
      return (
        last.steps.some(({ keyword }) => START.has(keyword)) &&
        last.steps.every((step) => !START.has(step.keyword) || isDirect(step))
      )
  }
}

const START = new Set(['CMD', 'ENTRYPOINT'])

interface Stage {
  /** The image, arguments put in, or the name of another stage. */
  readonly base: string
  readonly name: string | undefined
  readonly steps: readonly Block[]
}

function stagesOf(dockerfile: string): readonly Stage[] {
  const defaults = new Map<string, string>()
  const stages: { base: string; name: string | undefined; steps: Block[] }[] = []
  for (const block of readBlocks(dockerfile)) {
    const argument = /^\s*(\w+)=(\S+)/.exec(block.joined)
    if (stages.length === 0 && block.keyword === 'ARG' && argument !== null) defaults.set(argument[1]!, argument[2]!)
    if (block.keyword !== 'FROM') stages.at(-1)?.steps.push(block)
    else {
      const [, image = '', name] = /^\s*(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i.exec(block.joined) ?? []
      stages.push({ base: image.replace(/\$\{?(\w+)\}?/g, (all, it) => defaults.get(it) ?? all), name, steps: [] })
    }
  }
  return stages
}

/** A RUN in which a command is called. */
interface Call {
  readonly step: Block
  readonly stage: Stage
  readonly words: readonly string[]
}

function calls(stages: readonly Stage[], command: string): readonly Call[] {
  return stages.flatMap((stage) =>
    stage.steps.flatMap((step) => {
      if (step.keyword !== 'RUN') return []
      const script = step.joined.replace(/^\s*(?:--\S+\s+)*/, '')
      const found = commandsOf(script)
        .map(wordsOf)
        .filter((words) => isCalled(words, command.split(' ')))
      return found.map((words) => ({ step, stage, words }))
    }),
  )
}

/** The words of a command, without assignments in front and the folder of its program. */
function wordsOf(command: string): readonly string[] {
  const words = command.split(/\s+/).map((word) => word.replace(/["']/g, ''))
  const [program = '', ...rest] = words.slice(
    Math.max(
      0,
      words.findIndex((word) => !/^\w+=/.test(word)),
    ),
  )
  return [program.slice(program.lastIndexOf('/') + 1), ...rest]
}

/** `npm ci` is `npm --quiet ci` too. */
function isCalled([program, ...words]: readonly string[], [name, ...wanted]: readonly string[]): boolean {
  let at = 0
  for (const want of wanted) {
    at = words.indexOf(want, at) + 1
    if (at === 0) return false
  }
  return program === name
}

/** Files of sources by their names; a manifest may be one, as setup.py is. */
const CODE = /\.(?:[cm]?[jt]sx?|go|py|rs|java|kt|cs|fs|rb|php|c|cc|cpp|h|hpp)$/

/** Whether all manifests, and no sources, are there when a command of this name runs. */
function isEarly(stage: Stage, { files, install }: NonNullable<Points['manifests']>): boolean {
  return calls([stage], install).some(({ step }) => {
    const copied = stage.steps.slice(0, stage.steps.indexOf(step)).flatMap(sourcesOf)
    const bound = [...step.joined.matchAll(/--mount=type=bind\S*source=([^\s,]+)/g)].map(([, source]) => source!)
    const isCovered = (file: string): boolean => [...copied, ...bound].some((source) => covers(source, file))
    const isCode = (source: string): boolean => CODE.test(source) && !files.some((file) => covers(source, file))
    return files.every(isCovered) && !isCovered('src/some-source') && ![...copied, ...bound].some(isCode)
  })
}

/** What a COPY or ADD takes from the build context. */
function sourcesOf({ keyword, joined }: Block): readonly string[] {
  if (!['COPY', 'ADD'].includes(keyword) || /^\s*(?:--\S+\s+)*--from=/.test(joined)) return []
  const words = joined.trim().startsWith('[') ? (JSON.parse(joined) as string[]) : joined.trim().split(/\s+/)
  return words.filter((word) => !word.startsWith('--')).slice(0, -1)
}

function covers(source: string, file: string): boolean {
  const path = source.replace(/^\.?\//, '').replace(/\/$/, '')
  return path === '' || path === '.' || file.startsWith(`${path}/`) || matches(path, file)
}

/** `*` is any run of characters, `.*` and the like none. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(text)
}

function isOneOf(text: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matches(pattern, text))
}

function cached(stages: readonly Stage[], { command, at, all, or }: NonNullable<Points['cache']>): boolean {
  const found = calls(stages, command)
  return (
    found.length > 0 &&
    found.every(({ step, words }) => {
      if (or !== undefined && words.includes(or)) return true
      const mounts = [...step.joined.matchAll(/--mount=type=cache\S*?target=([^\s,]+)/g)].map(([, target]) => target!)
      const isMounted = (place: string): boolean => mounts.some((target) => matches(place, target))
      return all === true ? at.every(isMounted) : at.some(isMounted)
    })
  )
}

/** Who the container runs as, where the file says so. */
function userOf(stage: Stage, stages: readonly Stage[]): string | undefined {
  const said = stage.steps.findLast(({ keyword }) => keyword === 'USER')
  if (said !== undefined) return said.joined.trim()
  const base = stages.find(({ name }) => name !== undefined && name === stage.base)
  if (base !== undefined) return userOf(base, stages)
  return stage.base.includes('nonroot') ? 'nonroot' : undefined
}

function isUnprivileged(user: string | undefined, names: readonly string[]): boolean {
  if (user === undefined) return false
  const [name = ''] = user.split(':')
  return /^\d+$/.test(name) ? Number(name) > 0 : names.includes(name)
}

/** Whether the last line that speaks of the path, wherever it stands, or of all, leaves it out. */
function leavesOut(ignoreFile: string, path: string): boolean {
  const isAbout = (line: string): boolean => {
    const pattern = line.replace(/^!?(?:\*\*\/|\/)?/, '').replace(/\/$/, '')
    return pattern === '*' || (pattern !== '' && matches(caseless(pattern), path))
  }
  const lines = ignoreFile.split('\n').map((line) => line.trim())
  return lines.findLast(isAbout)?.startsWith('!') === false
}

/** `[Bb]in` is `bin`. */
function caseless(line: string): string {
  return line.replace(/\[(\w)(\w)\]/g, (all, a: string, b: string) => (a.toLowerCase() === b.toLowerCase() ? b : all))
}

function isTidy({ step, words }: Call): boolean {
  const { joined } = step
  const deletes = joined.includes('/var/lib/apt/lists') || joined.includes('apt-get distclean')
  return joined.includes('apt-get update') && deletes && words.includes('--no-install-recommends')
}

function isDirect({ joined }: Block): boolean {
  return /^\s*(\[|exec\s)/.test(joined)
}
