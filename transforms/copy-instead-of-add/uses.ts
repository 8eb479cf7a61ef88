// What the rest of a Dockerfile says of a source: another instruction takes something from below it, or a later one uses it as a file.

import { pathAt, pathOf } from '../../src/analysis/filesystem/paths.ts'
import type { Images } from '../../src/analysis/images/images.ts'
import { type Copy, copyOf } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf, parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'

const folders = new WeakMap<Dockerfile, ReadonlySet<string>>()

/** Whether another COPY or ADD takes something from below a source, or names it with a slash behind, which is a folder then. */
export function isFolderElsewhere(dockerfile: Dockerfile, source: string): boolean {
  const folder = plain(source)
  if (folder === undefined || folder === '') return false
  const known = folders.get(dockerfile) ?? foldersIn(dockerfile)
  folders.set(dockerfile, known)
  return known.has(folder)
}

/** The folders around all that is copied from the build context, and those that are named with a slash behind. */
function foldersIn(dockerfile: Dockerfile): ReadonlySet<string> {
  const around = new Set<string>()
  for (const instruction of dockerfile.instructions) {
    const copy = copyOf(instruction.trigger ?? instruction)
    if (copy === undefined || copy.from !== undefined) continue
    for (const source of copy.sources) {
      const path = plain(source) ?? ''
      for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) around.add(path.slice(0, at))
      // `tests/`, `tests/.`
      if (/\/\.?$/.test(source)) around.add(path)
    }
  }
  return around
}

/** A source as it stands in the build context. */
function plain(source: string): string | undefined {
  return resolve('/', source)?.slice(1)
}

/** Whether a later instruction of the stage runs, edits or reads as a file what a source is put to. */
export function isUsedAsFile(dockerfile: Dockerfile, copy: Copy, source: string, images: Images): boolean {
  const { instruction, destination, intoFolder } = copy
  const target = pathAt(dockerfile, instruction, destination, images)
  if (target === undefined) return false
  const below = `${target === '/' ? '' : target}/${nameOf(source)}`
  const paths = intoFolder || target === '/' ? [below] : [target, below]
  const stage = dockerfile.stageOf(instruction)
  if (stage === undefined) return false
  const { used, marked } = lastUses(dockerfile, stage, images)
  const isLater = (last: number | undefined): boolean => last !== undefined && last > instruction.index
  return paths.some(
    (path) => isLater(used.get(path)) || (isLater(marked.get(path)) && mayBeProgram(source) && mayBeProgram(path)),
  )
}

/** The paths that instructions of a stage use as files, and those that they make executable, with the last that does. */
interface Uses {
  readonly used: ReadonlyMap<string, number>
  readonly marked: ReadonlyMap<string, number>
}

const uses = new WeakMap<Stage, Uses>()

function lastUses(dockerfile: Dockerfile, stage: Stage, images: Images): Uses {
  let last = uses.get(stage)
  if (last === undefined) {
    const lastOf = (paths: typeof filesUsed): ReadonlyMap<string, number> =>
      new Map(stage.instructions.flatMap((one) => paths(dockerfile, one, images).map((path) => [path, one.index])))
    last = { used: lastOf(filesUsed), marked: lastOf(filesMarked) }
    uses.set(stage, last)
  }
  return last
}

function filesUsed(dockerfile: Dockerfile, instruction: Instruction, images: Images): readonly string[] {
  const [program = ''] = instruction.strings ?? []
  const started = program.includes('/') ? (pathAt(dockerfile, instruction, program, images) ?? []) : []
  // Where nobody hears of it that the file is a folder, the build may go on with one.
  const words = dockerfile
    .script(instruction)
    ?.commands.flatMap((command) => (command.certain && command.decisive ? filesOf(command) : []))
  return [started, words?.map((word) => pathOf(dockerfile, instruction, word, images) ?? []) ?? []].flat(2)
}

function filesMarked(dockerfile: Dockerfile, instruction: Instruction, images: Images): readonly string[] {
  const { commands = [] } = dockerfile.script(instruction) ?? {}
  return commands
    .flatMap(({ name, certain, words: [, ...args] }) => (name === 'chmod' && certain ? programsOf(args) : []))
    .flatMap((word) => pathOf(dockerfile, instruction, word, images) ?? [])
}

/** Programs that fail, or do nothing, where one of their arguments is a folder; node and python start what lies in it. */
const OF_FILES = new Set(
  'sed sh bash ash dash cat crontab cut debconf-set-selections dos2unix grep jq sort visudo perl ruby source . head tail'.split(
    ' ',
  ),
)

function filesOf({ name = '', words }: Command): readonly Word[] {
  const [program, ...args] = words
  return [
    ...(program?.text.includes('/') ? [program] : []),
    ...(OF_FILES.has(name) && !(name === 'grep' && looksBelow(args)) ? args : []),
  ]
}

/** `grep -r`, and `-d`, which says what becomes of folders. */
function looksBelow(args: readonly Word[]): boolean {
  const long = ['--recursive', '--dereference-recursive', '--directories']
  return args.some(({ text }) => /^-[a-zA-Z]*[rRd]/.test(text) || long.some((option) => text.startsWith(option)))
}

/** What `chmod +x` makes a program; `chmod 755` what lies among programs: folders have that mode too. */
function programsOf(args: readonly Word[]): readonly Word[] {
  const texts = args.map(({ text }) => text)
  if (texts.some((text) => text === '--recursive' || /^-[a-zA-Z]*R/.test(text))) return []
  if (texts.some((text) => /^[augo]*\+[rw]*x$/.test(text))) return args
  return texts.some((text) => /^0?[1357][0-7]{2}$/.test(text))
    ? args.filter(({ text }) => nameOf(parentOf(text)).endsWith('bin'))
    : []
}

/** What builds put out may be a folder, packed or not. */
const OUTPUTS = new Set(
  'app build content data dist dump files image out output release root rootfs site target'.split(' '),
)

function mayBeProgram(path: string): boolean {
  return !OUTPUTS.has(nameOf(path))
}
