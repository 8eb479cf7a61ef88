// What the rest of a Dockerfile says of a source: another instruction takes something from below it, or a later one uses it as a file.

import { pathAt, pathOf } from '../../src/analysis/filesystem/paths.ts'
import type { Images } from '../../src/analysis/images/images.ts'
import { type Copy, copyOf } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'

/** Whether another COPY or ADD takes something from below a source, or names it with a slash behind, which is a folder then. */
export function isFolderElsewhere(dockerfile: Dockerfile, source: string): boolean {
  const folder = plain(source)
  if (folder === undefined || folder === '') return false
  return dockerfile.instructions.some((instruction) => {
    const copy = copyOf(instruction.trigger ?? instruction)
    if (copy === undefined || copy.from !== undefined) return false
    return copy.sources.some((other) => plain(other)?.startsWith(`${folder}/`) || isFolder(other, folder))
  })
}

/** `tests/`, `tests/.` */
function isFolder(source: string, folder: string): boolean {
  return plain(source) === folder && /\/\.?$/.test(source)
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
  const later = dockerfile.stageOf(instruction)?.instructions.filter(({ index }) => index > instruction.index) ?? []
  return later.some((one) => usesAsFile(dockerfile, one, paths, images))
}

function usesAsFile(dockerfile: Dockerfile, later: Instruction, paths: readonly string[], images: Images): boolean {
  const [program = ''] = later.strings ?? []
  const path = pathAt(dockerfile, later, program, images)
  if (program.includes('/') && path !== undefined && paths.includes(path)) return true
  const isMeant = (word: Word): boolean => paths.includes(pathOf(dockerfile, later, word, images) ?? '')
  return dockerfile.script(later)?.commands.some((command) => command.certain && takesFile(command, isMeant)) === true
}

/** Programs that fail, or do nothing, where one of their arguments is a folder. */
const OF_FILES = new Set(
  'sed sh bash ash dash cat crontab cut debconf-set-selections dos2unix grep jq sort visudo python python2 python3 perl ruby node source . head tail'.split(
    ' ',
  ),
)

function takesFile({ name = '', words }: Command, isMeant: (word: Word) => boolean): boolean {
  const [program, ...args] = words
  if (program?.text.includes('/') && isMeant(program)) return true
  if (!args.some(isMeant)) return false
  return OF_FILES.has(name) || (name === 'chmod' && makesProgram(args))
}

/** `chmod +x`, `chmod 755`, and nothing below. */
function makesProgram(args: readonly Word[]): boolean {
  const texts = args.map(({ text }) => text)
  if (texts.some((text) => text === '--recursive' || /^-[a-zA-Z]*R/.test(text))) return false
  return texts.some((text) => /^[augo]*\+[rw]*x$/.test(text) || /^0?[1357][0-7]{2}$/.test(text))
}
