// Which installs may stand in one list: the second's packages behind those of the first, with the same result.

import { unknownCode } from '../../src/analysis/processes/unknown-code.ts'
import { type Copy, copyOf } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { isWithin, nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command, Element } from '../../src/dockerfile/model/shell.ts'
import { fixedValue, lineage } from '../../src/dockerfile/model/stages.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'
import { isPlainFile } from '../../src/knowledge/file-names.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { areIndependent } from '../../src/knowledge/packages/independent.ts'
import { type Call, callOf } from '../../src/knowledge/packages/managers.ts'

/**
 * Public images that add no sources of their own to those of the distribution, as postgres and nginx do: their Dockerfiles in the
 * Docker library.
 */
const PLAIN = new Set([
  'debian',
  'ubuntu',
  'buildpack-deps',
  'gcc',
  'golang',
  'node',
  'perl',
  'php',
  'python',
  'ruby',
  'rust',
])

/** Whether all packages come from the distribution of a public image, up to a script and in it. */
function isOfDistro(dockerfile: Dockerfile, { official, workdir }: Image, { instruction: last }: Script): boolean {
  const stage = dockerfile.stageOf(last)
  if (stage === undefined || official === undefined || !PLAIN.has(official.repository)) return false
  return lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .filter(({ index }) => index <= last.index)
    .every((one) => !one.text.includes('/etc/apt') && !bringsSources(dockerfile, one, workdir))
}

/** Whether packages may come from elsewhere behind an instruction. */
function bringsSources(dockerfile: Dockerfile, instruction: Instruction, workdir: string | undefined): boolean {
  const copy = copyOf(instruction)
  if (copy !== undefined) return mayFillApt(dockerfile, copy, workdir)
  if (instruction.keyword !== 'RUN') return false
  const script = dockerfile.script(instruction)
  return (
    script === undefined ||
    script.commands.some((command) => addsSource(command) || unknownCode(dockerfile, script, command) !== undefined)
  )
}

/** Whether a COPY or ADD may put something below /etc/apt: one of a file by its name puts only that there. */
function mayFillApt(dockerfile: Dockerfile, { instruction, destination, sources }: Copy, start = '/'): boolean {
  const { workdir = start, variables } = dockerfile.settings(instruction)
  const written = expand(destination, dockerfile.reading.escape, (name) => fixedValue(variables, name))
  const path = written === undefined ? undefined : resolve(workdir, written)
  if (path === undefined || isWithin(path, '/etc/apt')) return true
  return isWithin('/etc/apt', path) && !sources.every((source) => isPlainFile(nameOf(source)))
}

const ADDING_SOURCES = new Set(['add-apt-repository', 'apt-add-repository', 'apt-key', 'extrepo', 'gdebi'])

/** Whether a command adds a source, or installs a file: packages of others add theirs while they are installed. */
function addsSource(command: Command): boolean {
  const { name = '', words } = command
  if (name === 'dpkg') return words.some(({ text }) => /^-[a-zA-Z]*i|^--(?:install|unpack)/.test(text))
  const call = callOf(command)
  const isFile =
    call?.manager === 'apt' && call.operands.some(({ text }) => text.includes('.deb') || /^\.?\//.test(text))
  return isFile || ADDING_SOURCES.has(name)
}

/**
 * Where the packages of a call begin that may go behind those of another one.
 *
 * @param scripts those that come to stand behind each other; the calls are of the last two
 */
export function oneList(
  dockerfile: Dockerfile,
  image: Image,
  calls: readonly [Element, Element],
  scripts: readonly Script[],
): number | undefined {
  // All of them together: the first may bring one user, and the third another.
  const installs = scripts.flatMap(({ commands }) => commands.flatMap((command) => callOf(command) ?? []))
  const names = installs.flatMap(({ operands }) => operands.map(({ text }) => text))
  // A comment would stand less deep than the list that it speaks of.
  const isPlain = scripts.at(-1)?.instruction.line.comments.length === 0
  return packagesBehind(
    ...calls,
    () => isPlain && isOfDistro(dockerfile, image, scripts.at(-1)!) && areIndependent(names, image.distro),
  )
}

/** Whether the first packages of a script surely go into the list that the last one of a group ends in. */
export function goesIntoList(dockerfile: Dockerfile, image: Image, group: readonly Script[], next: Script): boolean {
  const [a, b] = [group.at(-1)?.list.at(-1)?.elements.at(-1), next.list[0]?.elements[0]]
  return a !== undefined && b !== undefined && oneList(dockerfile, image, [a, b], [...group, next]) !== undefined
}

/**
 * The same of plain calls with the same options.
 *
 * apk solves the whole world anew in every call, so one call for all makes the same of it. apt goes on from what is installed: in
 * one list, of two packages that exclude each other it takes none, where it takes the later one in a call of its own, and what one
 * package needs another one of the list may bring.
 *
 * @param isSame whether apt makes the same of them in one call as in several
 */
function packagesBehind(first: Element, second: Element, isSame: () => boolean): number | undefined {
  const [a, b] = [first, second].map(plainCall)
  const [operand] = b?.operands ?? []
  if (a === undefined || b === undefined || operand === undefined || a.operands.length === 0) return undefined
  if (a.tool !== b.tool || optionsOf(a) !== optionsOf(b)) return undefined
  return a.manager === 'apk' || isSame() ? operand.start : undefined
}

const ADDING: Readonly<Record<string, string>> = { apk: 'add', apt: 'install' }

/** `apk add` or `apt-get install` with its options in front of the packages, and nothing else. */
function plainCall({ command }: Element): Call | undefined {
  const call = command === undefined ? undefined : callOf(command)
  if (command === undefined || call === undefined || ADDING[call.manager] !== call.verb || call.expansions.length > 0)
    return undefined
  const isPlain =
    command.wrapper.length === 0 && command.assigned.length === 0 && command.redirects.length === 0 && command.top
  const last = Math.max(call.verbWord.end, ...call.options.map(({ end }) => end))
  return isPlain && call.operands.every(({ start }) => start > last) && !isNamed(call) ? call : undefined
}

/** `--virtual .build-deps`: a list that is to be removed by its name. */
function isNamed({ manager, options }: Call): boolean {
  return manager === 'apk' && options.some(({ text }) => text === '-t' || text.startsWith('--virtual'))
}

/** The options of a call, in whatever order they are given, but for those that do not count. */
export function optionsOf({ options }: Call, isLeftOut: (text: string) => boolean = () => false): string {
  return options
    .map(({ text }) => text)
    .filter((text) => !isLeftOut(text))
    .toSorted()
    .join(' ')
}
