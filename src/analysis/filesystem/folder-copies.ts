// COPYs of one folder of the build context, which may be moved behind a RUN: what they take, and what they may pass.

import { type Copy, copyOfFiles } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { builderWords, type Instruction } from '../../dockerfile/model/instruction.ts'
import { behindBlanks, indentOf, paragraphBehind } from '../../dockerfile/model/paragraph.ts'
import { parentOf, resolve } from '../../dockerfile/model/paths.ts'
import type { Edit } from '../../dockerfile/model/span.ts'
import { type Stage, variable } from '../../dockerfile/model/stages.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import type { Images } from '../images/images.ts'
import { folderAt } from './paths.ts'

export interface FolderCopy extends Copy {
  readonly stage: Stage
  /** From the top of the build context, without slashes around it; '' for all of it. */
  readonly folder: string
  /** Where it is put, absolute. */
  readonly path: string
  /** Its destination says so by itself: no WORKDIR has to do with it. */
  readonly isAbsolute: boolean
}

/** `*`: what is at the top of the build context, and of a folder there what is in it. */
export function isEverything(source: string): boolean {
  return source === '*' || source === './*'
}

/** The COPYs of one source each, of whose words none is a pattern but that of everything, and none a variable but the destination. */
export function folderCopies(dockerfile: Dockerfile, images: Images): readonly FolderCopy[] {
  return dockerfile.instructions.flatMap((instruction) => {
    const stage = dockerfile.stageOf(instruction)
    if (stage === undefined || instruction.keyword !== 'COPY') return []
    const copy = copyOfFiles(instruction)
    const [source = '', ...more] = copy?.sources ?? []
    if (copy === undefined || copy.from !== undefined || more.length > 0 || source.includes('$')) return []
    const written = isEverything(source) ? '' : source
    if (/[\s*?[\]'"\\]/.test(written + copy.destination)) return []
    const { variables } = dockerfile.settings(instruction)
    const target = expand(copy.destination, dockerfile.reading.escape, (name) => variable(variables, name)?.value)
    const path =
      target === undefined || target === '' ? undefined : resolve(folderAt(dockerfile, instruction, images), target)
    if (path === undefined) return []
    return [{ ...copy, stage, folder: inContext(written), path, isAbsolute: target!.startsWith('/') }]
  })
}

function inContext(source: string): string {
  const parts = source.split('/').filter((part) => part !== '' && part !== '.')
  return parts.join('/')
}

const SETTING = new Set([
  'USER',
  'LABEL',
  'EXPOSE',
  'CMD',
  'ENTRYPOINT',
  'STOPSIGNAL',
  'HEALTHCHECK',
  'MAINTAINER',
  'SHELL',
])

/**
 * Whether a COPY does the same behind an instruction that now stands behind it: one that only sets something, and
 * nothing that the COPY's own words depend on.
 */
export function passes({ instruction: { line }, isAbsolute }: FolderCopy, { keyword }: Instruction): boolean {
  if (keyword === 'WORKDIR') return isAbsolute
  if (keyword === 'ENV' || keyword === 'ARG') return !line.joined.includes('$')
  return SETTING.has(keyword)
}

/** Whether a COPY may stand behind a WORKDIR: its destination can be named whole. */
export function canBeNamedWhole({ instruction, destination }: FolderCopy): boolean {
  return instruction.strings === undefined && !destination.includes('$')
}

/** The text of a COPY that goes behind an instruction: behind a WORKDIR its destination is named whole. */
export function textBehind(dockerfile: Dockerfile, copy: FolderCopy, { index }: Instruction): string {
  const { instruction, stage, isAbsolute, path, destination } = copy
  const { start, end } = instruction.span
  const isLed = ({ keyword, index: at }: Instruction): boolean =>
    keyword === 'WORKDIR' && at > instruction.index && at <= index
  const word = builderWords(instruction).at(-1)!
  if (isAbsolute || !stage.instructions.some(isLed)) return dockerfile.text.slice(start, end)
  const whole = destination.endsWith('/') && path !== '/' ? `${path}/` : path
  return dockerfile.text.slice(start, word.span.start) + whole + dockerfile.text.slice(word.span.end, end)
}

/** Flags that a COPY of a part takes over. */
const KEPT = new Set(['chown', 'chmod', 'link'])

/** The first flag that may leave something out, or put it elsewhere. */
export function oddFlag({ instruction }: FolderCopy): string | undefined {
  return instruction.flags.find(({ name }) => !KEPT.has(name))?.name
}

/**
 * Why a part of what it takes cannot be copied before it: where a COPY with an owner makes the folders above its
 * destination, builders disagree on whose they are.
 *
 * @param workdir the folder that the COPY runs in
 */
export function ownerObjection({ instruction, path }: FolderCopy, workdir: string | undefined): string | undefined {
  const owned = instruction.flags.some(({ name }) => name !== 'link')
  const folder = resolve(workdir, '.')
  const parent = parentOf(path)
  if (!owned || parent === '/' || path === folder || parent === folder) return undefined
  return `who owns the folders above ${path} depends on what is copied there first; a WORKDIR makes them`
}

/** A COPY's destination as a folder that something more may stand behind. */
export function destinationFolder({ destination }: FolderCopy): string {
  return destination.endsWith('/') ? destination : `${destination}/`
}

/** What takes the place of a COPY and the comments from `start` on. */
export function inItsPlace(dockerfile: Dockerfile, { instruction }: FolderCopy, start: number, text: string): Edit {
  return { span: { start, end: behindBlanks(dockerfile.text, instruction.span.end) }, text }
}

/** The text that a COPY is, with its comments from `start` on, behind another instruction. */
export function movedCopy(
  dockerfile: Dockerfile,
  { instruction }: FolderCopy,
  start: number,
  text: string = dockerfile.text.slice(instruction.span.start, instruction.span.end),
): string {
  const comments = dockerfile.text.slice(start, instruction.span.start)
  return paragraphBehind(dockerfile, instruction) + indentOf(dockerfile, instruction) + comments + text
}
