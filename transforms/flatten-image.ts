// Copies the last stage's files into one layer over scratch, with all of the configuration.

import { originOf } from '../src/analysis/filesystem/origins.ts'
import { keywordFor } from '../src/dockerfile/edit/keyword.ts'
import { freeStageName } from '../src/dockerfile/edit/stage-name.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { builderWords, type Instruction } from '../src/dockerfile/model/instruction.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import { type Edit, insertion } from '../src/dockerfile/model/span.ts'
import { assignments, type Stage, variable } from '../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../src/files/build-context.ts'
import { isPlainFile } from '../src/knowledge/file-names.ts'
import { configurationOf } from '../src/knowledge/images/configurations.ts'
import type { Image } from '../src/knowledge/images/image.ts'
import { type Context, defineTransform } from '../src/transform/transform.ts'

const OPTIONS = {
  least: {
    kind: 'number',
    default: 50,
    help: 'so many megabytes have to be deleted at least, as far as the build context tells; 0: whatever it is',
  },
  configurations: {
    kind: 'map',
    default: {},
    help: 'By the name of a base image, the instructions that repeat its configuration, a line each: `{"example.com/base:1": "ENV PATH=/opt/bin:/usr/bin:/bin\\\\nCMD [\\"serve\\"]"}`.',
  },
} as const

export default defineTransform({
  name: 'flatten-image',
  summary: 'Copy the files of an image whose layers delete from each other into one layer',
  phase: 'stages',
  safety: 'unsafe',
  aims: ['size'],
  recommended: false,
  needs: ['build context', 'builder'],
  why: `What one layer holds and a later one deletes is still downloaded. Where the steps cannot become one
RUN, the last stage becomes a stage of its own, and its files are copied into one layer over \`scratch\`.

An image over scratch inherits nothing, so all that the base image and the file say is said again: ENV, USER, WORKDIR and
the rest. The configuration of alpine, busybox and debian is known; that of others goes into the option \`configurations\`.

The layers of the base image are then no longer shared with other images, so something worth that has to be saved: 50 MB, unless
the option \`least\` says otherwise. Unsafe for that, and because it is another image that is shipped.`,
  leavesAlone: [
    'an image whose layers delete nothing from each other, or single scripts and settings at most',
    'where less is saved than the option `least` says, or it is not known how much',
    'an image that starts nothing: others may be built on it',
    'a base image whose configuration is not known, or that is another stage',
    'a relative WORKDIR, ONBUILD, a stage for another platform than the target',
    'deprecated forms that would stand there twice',
    'file capabilities, device files, Windows',
    'a build by kaniko',
  ],
  rules: [],
  references: [
    'https://docs.docker.com/build/building/multi-stage/',
    'https://docs.docker.com/build/building/base-images/',
  ],
  options: OPTIONS,
  apply(dockerfile, context) {
    const stage = dockerfile.stages.at(-1)
    if (stage === undefined || context.builder === 'kaniko') return dockerfile
    const starts = stage.instructions.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT')
    const deleted = starts ? deletedLater(dockerfile, stage, context.image(stage)) : []
    if (deleted.length === 0) return dockerfile
    const { image, text } = stage.base
    const { name, configured } = context.image(stage)
    const given = image === undefined ? undefined : context.options.configurations[image]
    const inherited = given?.split('\n') ?? (image === text && !configured ? configurationOf(name) : undefined)
    const refuse = (reason: string): Dockerfile => {
      context.decline(stage.base.span, `the image could be one layer, but ${reason}`)
      return dockerfile
    }
    if (inherited === undefined)
      return refuse(`the configuration of ${text} is not known: put it into the option configurations`)
    const reason =
      tooLittle(dockerfile, stage, deleted, context) ??
      obstacle(dockerfile, stage) ??
      twice(dockerfile, stage) ??
      (context.image(stage).distro?.family === 'windows' ? 'it is Windows' : undefined)
    return reason === undefined ? dockerfile.edit([fixOf(dockerfile, stage, inherited)]) : refuse(reason)
  },
})

const FILES = new Set(['RUN', 'COPY', 'ADD'])

/** What a layer deletes that an earlier one of the stage holds. */
function deletedLater(dockerfile: Dockerfile, { instructions }: Stage, { distro }: Image): readonly string[] {
  if (distro?.id === 'scratch') return []
  return instructions.flatMap((instruction, i) => {
    const script = instruction.keyword === 'RUN' ? dockerfile.script(instruction) : undefined
    const before = instructions.slice(0, i).filter(({ keyword }) => FILES.has(keyword))
    if (script === undefined || before.length === 0) return []
    return script.commands.flatMap((command) => {
      if (!command.certain) return []
      return pathsTaken(command).filter((path) => {
        const here = script.text.slice(0, command.start)
        return !here.includes(path) && before.some((earlier) => brings(dockerfile, earlier, path))
      })
    })
  })
}

const MEGABYTE = 1_000_000

/** Why what is deleted is not worth a base that is no longer shared, or that it cannot be told. */
function tooLittle(
  dockerfile: Dockerfile,
  stage: Stage,
  deleted: readonly string[],
  { files, options: { least } }: Context<typeof OPTIONS>,
): string | undefined {
  if (least <= 0) return undefined
  const origins = [...new Set(deleted)].map((path) => originOf(dockerfile, stage, path, files))
  const sizes = origins.map((origin) => (origin.from === 'context' ? sizeOf(files, origin.path) : undefined))
  const known = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) / MEGABYTE
  if (known >= least) return undefined
  const worth = `${least} MB at least are worth a base image that is no longer shared, by the option least`
  return sizes.includes(undefined)
    ? `how much would be saved is not known, and ${worth}`
    : `${known.toFixed(1)} MB would be saved, and ${worth}`
}

/** The bytes of a file, or of all that is in a folder. */
function sizeOf(files: BuildContext | undefined, path: string): number | undefined {
  const entry = files?.entry(path)
  if (entry === undefined) return undefined
  return entry.kind === 'folder' ? files!.below(path)?.reduce((sum, { size }) => sum + size, 0) : entry.size
}

/** Whole folders, archives, and files of no known kind that a command deletes; scripts and settings are too small to count. */
function pathsTaken({ name, words }: Command): readonly string[] {
  if (name !== 'rm') return []
  const recursive = words.some(({ text }) => text === '--recursive' || /^-\w*[rR]/.test(text))
  return words.slice(1).flatMap(({ value, glob }) => {
    const path = value?.replace(/\/$/, '')
    if (path === undefined || glob || !/^\/[^/]+\/./.test(path) || SMALL.some((folder) => path.startsWith(folder)))
      return []
    const file = path.slice(path.lastIndexOf('/') + 1)
    return isPackage(file) || recursive || !isPlainFile(file) ? [path] : []
  })
}

const SMALL = ['/var/lib/apt', '/etc/', '/var/log', '/var/run', '/run/']

function isPackage(file: string): boolean {
  return ['.zip', '.jar', '.war', '.deb', '.rpm', '.whl', '.exe', '.iso', '.run'].some((ending) =>
    file.endsWith(ending),
  )
}

/** Whether an instruction names the path otherwise than to delete it. */
function brings(dockerfile: Dockerfile, instruction: Instruction, path: string): boolean {
  const script = instruction.keyword === 'RUN' ? dockerfile.script(instruction) : undefined
  if (script === undefined) return names(instruction.text, path)
  return script.commands.some(({ name, start, end }) => name !== 'rm' && names(script.text.slice(start, end), path))
}

/** Whether a text names the path as a whole, or something in it. */
function names(text: string, path: string): boolean {
  const at = text.indexOf(path)
  const next = text[at + path.length]
  return at >= 0 && (next === undefined || !/[\w.-]/.test(next))
}

/** What a copy of the files would lose. */
const LOST = ['setcap', 'mknod', 'chattr', 'setfattr', 'setfacl', 'security=insecure']

function obstacle(dockerfile: Dockerfile, stage: Stage): string | undefined {
  const { instructions, platform, base } = stage
  if (base.stage !== undefined || base.assumed) return 'its base is not known for sure'
  if (platform?.includes('$') === true) return 'its platform is chosen at build time'
  if (instructions.some(({ keyword }) => keyword === 'ONBUILD')) return 'ONBUILD would be carried out for others'
  const lost = LOST.find((sign) => dockerfile.text.includes(sign))
  if (lost !== undefined) return `what ${lost} sets may get lost`
  const relative = instructions.find(({ keyword, text }) => keyword === 'WORKDIR' && !/^["']?[/$]/.test(text))
  return relative === undefined ? undefined : 'a WORKDIR is relative'
}

/** Deprecated forms are not written a second time. */
function twice(dockerfile: Dockerfile, stage: Stage): string | undefined {
  const [before, tail] = parts(stage)
  return carried(before, tail, dockerfile).some((instruction) => {
    const { keyword, text, form } = instruction
    if (keyword === 'MAINTAINER' || namesUnknown(dockerfile, instruction)) return true
    if (keyword === 'CMD' || keyword === 'ENTRYPOINT') return form === 'shell'
    return (keyword === 'ENV' || keyword === 'LABEL') && !/^\S+=/.test(text)
  })
    ? 'it would repeat MAINTAINER, ENV or LABEL without =, a command in shell form, or a variable that is not set: write them otherwise first'
    : undefined
}

/** Whether the builder is to put in a variable that neither the file nor every base image sets. */
function namesUnknown(dockerfile: Dockerfile, instruction: Instruction): boolean {
  if (instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT' || instruction.keyword === 'HEALTHCHECK')
    return false
  const { variables } = dockerfile.settings(instruction)
  return [...instruction.text.matchAll(/\$\{?(\w+)/g)].some(
    ([, name = '']) => name !== 'PATH' && variable(variables, name) === undefined,
  )
}

/** Up to the last instruction that changes files, and what stands behind it. */
function parts({ instructions }: Stage): readonly [before: readonly Instruction[], tail: readonly Instruction[]] {
  const last = instructions.findLastIndex(({ keyword }) => FILES.has(keyword))
  return [instructions.slice(0, last + 1), instructions.slice(last + 1)]
}

/** Those of which the last one holds. */
const SINGLE = new Set(['USER', 'WORKDIR', 'STOPSIGNAL', 'SHELL', 'HEALTHCHECK', 'CMD', 'ENTRYPOINT', 'MAINTAINER'])
const ADDING = new Set(['ENV', 'LABEL', 'EXPOSE', 'VOLUME'])

function fixOf(dockerfile: Dockerfile, stage: Stage, inherited: readonly string[]): readonly Edit[] {
  const { instructions, from } = stage
  const { eol } = dockerfile.reading
  const [before, tail] = parts(stage)
  const keyword = (word: string): string => keywordFor(dockerfile, word)
  const name = freeStageName(dockerfile, [stage.name === undefined ? 'layers' : `${stage.name}-layers`])
  const flags = from.flags.map(({ span }) => `${dockerfile.text.slice(span.start, span.end)} `).join('')
  const old = stage.name === undefined ? '' : ` ${keyword('AS')} ${stage.name}`
  const lines = [
    '',
    `${keyword('FROM')} ${flags}scratch${old}`,
    `${keyword('COPY')} --from=${name} / /`,
    ...inheritedLines(inherited, instructions, keyword),
    ...carried(before, tail, dockerfile).map(({ span }) => dockerfile.text.slice(span.start, span.end)),
  ]
  const [, as, named] = builderWords(from)
  let at = before.at(-1)!.span.end
  while (dockerfile.text[at] === ' ' || dockerfile.text[at] === '\t') at++
  return [
    as !== undefined && named !== undefined
      ? { span: named.span, text: name }
      : insertion(stage.base.span.end, ` ${keyword('AS')} ${name}`),
    insertion(at, lines.map((line) => eol + line).join('')),
  ]
}

/** What the base image sets and the file does not; its CMD goes with either of the file's, as it would by inheritance. */
function inheritedLines(
  inherited: readonly string[],
  own: readonly Instruction[],
  keyword: (word: string) => string,
): readonly string[] {
  const has = new Set(own.map((instruction) => instruction.keyword))
  return inherited.flatMap((line) => {
    const space = line.indexOf(' ')
    const word = line.slice(0, space).toUpperCase()
    if (SINGLE.has(word) && word !== 'WORKDIR' && has.has(word)) return []
    if (word === 'CMD') return []
    return [keyword(word) + line.slice(space)]
  })
}

/** The instructions in front of the copy that have to be said again behind it. */
function carried(
  before: readonly Instruction[],
  tail: readonly Instruction[],
  dockerfile: Dockerfile,
): readonly Instruction[] {
  const said = new Set(tail.map(({ keyword }) => keyword))
  const kept = before.filter(({ keyword }, i) => {
    if (ADDING.has(keyword)) return true
    const isLast = !before.slice(i + 1).some((later) => later.keyword === keyword)
    return SINGLE.has(keyword) && isLast && !said.has(keyword)
  })
  const used = [...kept, ...tail].map(({ text }) => text).join('\n')
  return before.filter((instruction) => kept.includes(instruction) || isUsedArg(dockerfile, instruction, used))
}

function isUsedArg({ reading }: Dockerfile, instruction: Instruction, used: string): boolean {
  return (
    instruction.keyword === 'ARG' &&
    assignments(instruction, reading.escape).some(
      ({ name }) => used.includes(`$${name}`) || used.includes(`\${${name}`),
    )
  )
}
