// Who else has to do with a package manager's cache: RUNs that may need what it keeps, and whatever names its folder.

import { mayReach } from '../../src/analysis/filesystem/copies.ts'
import { folderAt } from '../../src/analysis/filesystem/paths.ts'
import type { BuildInputs } from '../../src/analysis/images/images.ts'
import { livesWithoutNetwork } from '../../src/analysis/packages/kept-caches.ts'
import { usesLists } from '../../src/analysis/packages/lists.ts'
import { runKind } from '../../src/analysis/packages/run-kinds.ts'
import { unknownCode } from '../../src/analysis/processes/unknown-code.ts'
import { unreadOf } from '../../src/analysis/processes/unread.ts'
import { quoted } from '../../src/dockerfile/model/authored.ts'
import { type Copy, copyOf, copyOfFiles } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { type Instruction, saidIn } from '../../src/dockerfile/model/instruction.ts'
import { type Mount, mountsOf } from '../../src/dockerfile/model/mounts.ts'
import { isWithin, mentions, nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import { assignments, lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import type { Cache } from '../../src/knowledge/packages/cache.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { asksNoNetwork, saysOffline } from '../../src/knowledge/packages/offline.ts'
import { builtOtherwise } from './built-otherwise.ts'
import { isRecursive } from './deletions.ts'
import { atHome, isCleanup } from './leftovers.ts'
import { linkedInto } from './linked-caches.ts'

/** Why a cache must stay as it is. */
export interface Claim {
  readonly reason: string
  /** The RUN that it is about; the first that uses the cache where nothing is said. */
  readonly at?: Instruction | undefined
}

/** Why a cache must stay as it is in the whole family. */
export function claimOf(
  dockerfile: Dockerfile,
  cache: Cache,
  family: readonly Stage[],
  first: Instruction,
  inputs: BuildInputs,
): Claim | undefined {
  const own = family.flatMap(({ instructions }) => instructions)
  const reason = signIn(dockerfile, cache, own, first) ?? linkedInto(dockerfile, cache.tool, family, () => inputs.files)
  if (reason !== undefined) return { reason }
  if (cache.sharedBy === 'run') return undefined
  const needed = neededLater(dockerfile, cache, own, first)
  if (needed !== undefined || cache.sharedBy === 'stage') return needed
  const usesCache = ({ instructions }: Stage): boolean =>
    instructions.some((one) => one.keyword === 'RUN' && usesIn(dockerfile.script(one), cache))
  const shipping = family.findLast((stage) => stage.ships && lineage(stage).some(usesCache))
  if (shipping === undefined) return undefined
  const user = lineage(shipping).find(usesCache)
  return {
    reason:
      user === shipping
        ? 'the image may need what the mount keeps: install and build in a stage of their own, and copy the result'
        : `the image of ${shipping.name ?? 'a later stage'} stands on this stage, and may need what the mount keeps`,
  }
}

/** What a script or the file says of another cache, or of none. */
function signIn(
  dockerfile: Dockerfile,
  cache: Cache,
  own: readonly Instruction[],
  first: Instruction,
): string | undefined {
  const said = own.flatMap((instruction) => {
    const isRead = dockerfile.script(instruction) !== undefined
    const unread = isRead ? unreadOf(dockerfile, instruction)?.text : undefined
    return [
      { instruction, text: saidIn(instruction, dockerfile.text), isRead },
      ...(unread === undefined ? [] : [{ instruction, text: unread, isRead: false }]),
    ]
  })
  const called = own.flatMap((instruction) => callsOf(cache, dockerfile.script(instruction)))
  const isSaid = (sign: string): boolean => {
    // A letter means something else to every program.
    if (sign.startsWith(' ')) return called.some((one) => one.includes(sign))
    // The word is an option of other programs too: `apk --no-cache` says nothing of bun.
    const isOwn = sign.startsWith('-')
    if (isOwn && called.some((one) => one.includes(sign))) return true
    // What ENV sets is known where it is asked for the folder.
    return said.some(
      ({ instruction, text, isRead }) =>
        text.includes(sign) && !(sign.endsWith('=') && instruction.keyword === 'ENV') && !(isOwn && isRead),
    )
  }
  const offline = own.find((one) => one !== first && livesOnCache(dockerfile, one, cache))
  if (offline !== undefined)
    return `${quoted(dockerfile, offline.span)} takes what an earlier RUN has left, and a mount may be empty by then`
  const sign = cache.signs.find(isSaid)?.trim()
  if (sign === undefined) return builtOtherwise(dockerfile, cache, own)
  return LIVING_ON.has(sign)
    ? `${sign} takes what an earlier RUN has left, and a mount may be empty by then`
    : `its cache may lie elsewhere, or be looked after already: the file says ${sign}`
}

/** Whether an instruction uses a cache without network, be it by a setting. */
function livesOnCache(dockerfile: Dockerfile, instruction: Instruction, cache: Cache): boolean {
  const { keyword, text } = instruction.trigger ?? instruction
  if (keyword === 'ENV' || keyword === 'ARG') return saysOffline(cache.tool, text)
  if (keyword !== 'RUN') return false
  return (
    livesWithoutNetwork(dockerfile, instruction, (command) => cache.uses(command)) ||
    saysOffline(cache.tool, unreadOf(dockerfile, instruction)?.text ?? '') ||
    dockerfile.script(instruction)?.commands.some((command) => asksNoNetwork(cache.tool, command)) === true
  )
}

/** Options by which a call fails where the cache has not got what it needs: a mount may be emptied while the RUN that filled it is cached. */
const LIVING_ON = new Set(
  '--offline --frozen offline --no-network --no-download --cacheonly -C --local GOPROXY=off -o -llr --no-restore --no-build'.split(
    ' ',
  ),
)

/** Who comes behind the first that fills a cache, and may need what that kept. */
function neededLater(
  dockerfile: Dockerfile,
  cache: Cache,
  own: readonly Instruction[],
  first: Instruction,
): Claim | undefined {
  const before: Script[] = []
  for (const instruction of own.filter(({ index }) => index >= first.index)) {
    const script = dockerfile.script(instruction)
    if (script !== undefined && usesIn(script, cache)) before.push(script)
    // Who comes behind finds nothing today, too.
    const keeper = cache.tool === 'apt' ? before.findLast((one) => !leavesNoLists(one)) : before.at(-1)
    if (instruction === first || keeper === undefined) continue
    const at = keeper.instruction
    if (instruction.keyword !== 'RUN') {
      const isOwn = script !== undefined && !usesLists(dockerfile, script)
      if (cache.tool === 'apt' && !isOwn && /\bapt(-get)?\b.*install/.test(instruction.text))
        return { reason: 'a later instruction reads its lists', at }
    } else if (script === undefined) {
      return {
        reason: 'a later RUN that is not read as shell may need what the mount keeps: a mount by hand would do',
        at,
      }
    } else if (!usesIn(script, cache) && mayNeed(dockerfile, cache, script)) {
      return { reason: `a later RUN may need what the mount keeps: ${quoted(dockerfile, instruction.span)}`, at }
    }
  }
  return undefined
}

/** Whether a RUN deletes the lists behind its last call of apt: in so many words, and for certain. */
export function leavesNoLists({ commands }: Script): boolean {
  const last = commands.findLast((command) => callOf(command)?.manager === 'apt')
  return commands.some(
    (command) =>
      command.name === 'rm' &&
      command.decisive &&
      command.within === undefined &&
      command.start > (last?.start ?? 0) &&
      isRecursive(command) &&
      command.words.some(({ text }) => ALL_LISTS.has(text)),
  )
}

const ALL_LISTS = new Set(['/var/lib/apt/lists', '/var/lib/apt/lists/', '/var/lib/apt/lists/*'])

function callsOf(cache: Cache, script: Script | undefined): readonly string[] {
  const commands = script?.commands.filter((command) => cache.uses(command)) ?? []
  return commands.map(({ start, end }) => `${script!.text.slice(start, end)} `)
}

/** Whether a script calls the tool that a cache belongs to. */
export function usesIn(script: Script | undefined, cache: Cache): boolean {
  return script?.commands.some((command) => cache.uses(command)) === true
}

/** Programs that have nothing to do with what others downloaded. */
const INDIFFERENT = new Set(
  (
    'curl wget tar unzip gunzip git upx strip ls find cd pwd cat grep sed awk env export set test echo sleep npm yarn pnpm npx ' +
    'jar mkdir cp mv rm chmod chown ln touch useradd adduser groupadd addgroup usermod'
  ).split(' '),
)

/** Whether a RUN that does not call the tool itself may want what it keeps. */
function mayNeed(dockerfile: Dockerfile, cache: Cache, script: Script): boolean {
  if (cache.tool === 'apt') return usesLists(dockerfile, script)
  if (cache.sharedBy === 'stage') return false
  return script.commands.some((command) => {
    if (unknownCode(dockerfile, script, command) !== undefined) return true
    if (command.name === undefined) return command.words.length > 0
    return !INDIFFERENT.has(command.name) && callOf(command) === undefined && runKind(script) === undefined
  })
}

/** What has to do with a folder, wherever a RUN of a stage stands. */
interface Claims {
  /** Something else names the folder, or takes it along. */
  readonly reason: string | undefined
  /** COPYs and ADDs that may bring files there. */
  readonly copies: readonly Instruction[]
}

const known = new WeakMap<BuildInputs, WeakMap<Stage, Map<string, Claims>>>()

/**
 * What beside a cleanup has to do with a folder: files are copied there, or taken from there. The whole file is looked at for it, so
 * that it is found once for all RUNs of a stage.
 */
export function otherClaim(
  dockerfile: Dockerfile,
  stage: Stage,
  run: Instruction,
  cache: Cache,
  folder: string,
  home: string,
  inputs: BuildInputs,
): string | undefined {
  const byStage = known.get(inputs) ?? new WeakMap<Stage, Map<string, Claims>>()
  const byFolder = byStage.get(stage) ?? new Map<string, Claims>()
  known.set(inputs, byStage.set(stage, byFolder))
  const key = [cache.tool, folder, home].join('\0')
  const claims = byFolder.get(key) ?? claimsOn(dockerfile, stage, cache, folder, home, inputs)
  byFolder.set(key, claims)
  if (claims.reason !== undefined) return claims.reason
  // A mount hides what is there for its own RUN alone.
  const copied = claims.copies.find(({ index }) => index < run.index)
  return copied === undefined
    ? undefined
    : `a mount would hide what may come into ${folder}: ${quoted(dockerfile, copied.span)}`
}

function claimsOn(
  dockerfile: Dockerfile,
  stage: Stage,
  cache: Cache,
  folder: string,
  home: string,
  inputs: BuildInputs,
): Claims {
  const isNamed = dockerfile.instructions.some((instruction) => {
    const script = dockerfile.script(instruction)
    if (setsFolder(dockerfile, instruction, folder)) return false
    if (script === undefined) return mentions(atHome(saidIn(instruction, dockerfile.text), home), folder)
    return script.commands.some(
      (command) =>
        !isCleanup(cache, command) && mentions(atHome(script.text.slice(command.start, command.end), home), folder),
    )
  })
  if (isNamed) return { reason: `${folder} is named elsewhere in the file`, copies: [] }
  const taking = dockerfile.instructions.find((one) => takesAlong(dockerfile, one, cache, folder, home))
  if (taking !== undefined)
    return { reason: `what the mount keeps would be missing in ${quoted(dockerfile, taking.span)}`, copies: [] }
  const copies = lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .filter((instruction) => {
      const copy = copyOf(instruction)
      return (
        copy !== undefined &&
        mayReach(dockerfile, copyOfFiles(instruction), folder, inputs) &&
        !leadsElsewhere(copy, workdirAt(dockerfile, instruction, inputs), folder)
      )
    })
  return { reason: undefined, copies }
}

/** `ENV PIP_CACHE_DIR=/opt/pip`: the very setting by which the folder is known. */
function setsFolder({ reading }: Dockerfile, instruction: Instruction, folder: string): boolean {
  if (instruction.keyword !== 'ENV') return false
  const said = assignments(instruction, reading.escape).filter(({ raw }) => raw !== undefined && mentions(raw, folder))
  return said.length > 0 && said.every(({ name }) => name.endsWith('_CACHE_DIR') || name === 'NUGET_PACKAGES')
}

/** Programs that take folders with all that is in them. */
const COPIERS = ['cp', 'mv', 'tar', 'rsync', 'zip']

/**
 * Whether an instruction takes a folder that a cache lies in: with what builds need, it is taken for the cache's sake; a
 * hidden one of those that only download may not be there without it.
 */
function takesAlong(
  dockerfile: Dockerfile,
  instruction: Instruction,
  cache: Cache,
  folder: string,
  home: string,
): boolean {
  const copy = copyOf(instruction)
  const isIn = ({ from, source = '/' }: Mount): boolean => from !== undefined && isWithin(fromTop(source), folder)
  if (mountsOf(instruction).some(isIn)) return true
  const copied = copy?.from === undefined ? [] : copy.sources.map(fromTop)
  const bound = mountsOf(instruction).flatMap(({ from, source = '/' }) => (from === undefined ? [] : [fromTop(source)]))
  const commands = dockerfile.script(instruction)?.commands ?? []
  const moved = commands.flatMap(({ name, words }) =>
    COPIERS.includes(name ?? '') ? words.slice(1).map(({ text }) => text) : [],
  )
  return [...copied, ...bound, ...moved].some((written) => {
    const [start = '', pattern] = atHome(written, home).split(/(?=[*?[])/)
    const path = pattern === undefined ? resolve(undefined, start) : start
    if (path === undefined || !path.startsWith('/') || path === folder) return false
    const isAround = pattern === undefined ? isWithin(folder, path) : folder.startsWith(path)
    return isAround && (cache.sharedBy === 'builder' || nameOf(path).startsWith('.'))
  })
}

/** In another image paths start at its top. */
function fromTop(path: string): string {
  return path.startsWith('/') ? path : `/${path}`
}

/** The folder that an instruction runs in; where a variable of it is not known, as its WORKDIRs are written. */
function workdirAt(dockerfile: Dockerfile, instruction: Instruction, inputs: BuildInputs): string {
  const written = dockerfile
    .stageOf(instruction)
    ?.instructions.filter(({ keyword, index }) => keyword === 'WORKDIR' && index < instruction.index)
    .reduce((folder, { text }) => (/^[/$]/.test(text) ? text : `${folder}/${text}`), '')
  return folderAt(dockerfile, instruction, inputs) ?? written ?? ''
}

/** A destination that a variable holds is believed to be no folder of a package manager's. */
function leadsElsewhere({ destination: said }: Copy, workdir: string, folder: string): boolean {
  const destination = /^[/~$]/.test(said) ? said : `${workdir}/${said}`
  const parts = folder.split('/').filter((part) => part.startsWith('.') || part === 'pkg')
  return destination.includes('$') && !/^[/~]/.test(destination) && !parts.some((part) => destination.includes(part))
}
