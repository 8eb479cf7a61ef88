// Splits a stage in two: what builds stays in it, and a new final stage behind it holds what the image is for.
//
//   FROM golang:1.24              ->  FROM golang:1.24 AS build
//   RUN go build -o /app .            RUN go build -o /app .
//   CMD ["/app"]
//                                     FROM scratch
//                                     COPY --from=build /app /app
//                                     CMD ["/app"]

import type { Dockerfile } from '../model/dockerfile.ts'
import { builderWords, type Instruction, STARTING } from '../model/instruction.ts'
import type { Refusal } from '../model/refusal.ts'
import { type Edit, type Fix, insertion, type Span } from '../model/span.ts'
import { assignments, lineage, type Stage } from '../model/stages.ts'
import { isRoot } from '../model/user.ts'
import { lineStart } from '../read/blanks.ts'
import { keywordFor } from './keyword.ts'
import { freeStageName } from './stage-name.ts'

/** How a stage is to be split. */
export interface Split {
  readonly stage: Stage
  /** The image of the final stage. */
  readonly base: string
  /** The stage's last RUN. What stands behind it goes to the final stage as it is. */
  readonly last: Instruction
  /** The arguments of the final stage's COPYs; `from` is what the build stage is called. */
  readonly copies: (from: string) => readonly string[]
  /** Instructions whose arguments are to be written anew. */
  readonly rewritten: ReadonlyMap<Instruction, string>
  /** The folder that commands start in where the file does not say: the old base image's. */
  readonly workdir: string
  /** An ENV of the new base, where it needs one: `PATH=/go/bin:/bin`. */
  readonly env?: string
  /** Instructions of the final stage in front of what it copies: packages that it installs. */
  readonly installs?: readonly string[]
  /** Instructions of the final stage behind what it copies, in front of its folder. */
  readonly settings?: readonly string[]
  /** Instructions up to `last` that the final stage has too, as they stand: their files are no work of the build. With each WORKDIR, or with none. */
  readonly again?: readonly Instruction[]
  /** The final stage has the name of the stage, whatever that is: the build stage alone would be less than it was. */
  readonly keepsName?: boolean
  /** An instruction that the build stage gets behind `last`. */
  readonly behindLast?: string
  /** The final stage has the image of the build: what the image sets is there, and the build may read every variable. */
  readonly keepsBase?: boolean
  /** Variables that only a build reads. */
  readonly buildOnly: ReadonlySet<string>
  /** Further edits, inside what stays. */
  readonly edits: readonly Edit[]
}

/** Instructions that say nothing to a build. */
const SHIPPED = new Set(['LABEL', 'MAINTAINER', 'EXPOSE', 'VOLUME', 'STOPSIGNAL', 'HEALTHCHECK', 'CMD', 'ENTRYPOINT'])

/** Of these the last one counts. */
const SINGLE = new Set(['STOPSIGNAL', 'HEALTHCHECK', 'CMD', 'ENTRYPOINT', 'MAINTAINER'])

/** Read by the programs of a build, whatever its commands say. */
const AMBIENT = /^(?:PATH|HOME|USER|LANG|LC_.*|TZ|DEBIAN_FRONTEND|SHELL|GIT_.*|SSL_.*|.*_proxy|.*_PROXY)$/

/** Begins the names of stages that are there to build: `--target build` goes on to give what it gave. */
const BUILD_NAMES = ['build', 'compile', 'sdk', 'toolchain', 'deps', 'base']

/** The fix that splits a stage, or why there is none. */
export function splitStage(dockerfile: Dockerfile, split: Split): Fix | Refusal {
  const { stage, last } = split
  const inherited = ancestors(stage).flatMap(({ instructions }) => instructions)
  const before = [...inherited, ...stage.instructions.filter(({ index }) => index <= last.index)]
  const tail = stage.instructions.filter(({ index }) => index > last.index)
  const refusal = refuse(inherited, [...before, ...tail])
  if (refusal !== undefined) return refusal
  const carried = carry(dockerfile, split, before, tail)
  if ('reason' in carried) return carried
  const keyword = (word: string): string => keywordFor(dockerfile, word)
  const names = namesOf(dockerfile, split)
  const written = ({ keyword: word, text, verbatim }: Line): string => (verbatim ? text : `${keyword(word)} ${text}`)
  const isHead = ({ keyword: word }: Line): boolean => ['MAINTAINER', 'LABEL', 'ARG', 'ENV'].includes(word)
  const isCommand = ({ keyword: word }: Line): boolean => word === 'ENTRYPOINT' || word === 'CMD'
  const lines = [
    `${keyword('FROM')} ${split.base}${names.final === undefined ? '' : ` ${keyword('AS')} ${names.final}`}`,
    ...carried.lines.filter(isHead).map(written),
    ...(split.env === undefined ? [] : [`${keyword('ENV')} ${split.env}`]),
    ...(split.installs ?? []),
    ...split.copies(names.build).map((line) => `${keyword('COPY')} ${line}`),
    ...(split.settings ?? []),
    ...carried.lines.filter((line) => !isHead(line) && !isCommand(line)).map(written),
    ...(split.again ?? []).map((instruction) => textOf(dockerfile, ownLines(dockerfile, instruction))),
    ...carried.lines.filter(isCommand).map(written),
  ]
  const { eol } = dockerfile.reading
  return [
    nameEdit(stage, names.build, keyword('AS')),
    ...gone(dockerfile, carried.moved).map((span) => ({ span, text: '' })),
    insertion(
      lineEnd(dockerfile.text, last.span.end),
      ['', ...(split.behindLast === undefined ? [] : [split.behindLast]), '', ...lines].join(eol),
    ),
    ...tail.flatMap((instruction) => argumentEdit(instruction, split.rewritten)),
    ...split.edits,
  ].filter((edit) => edit !== undefined)
}

/** The local stages that a stage is built on, the first of them first. */
export function ancestors(stage: Stage): readonly Stage[] {
  return lineage(stage).slice(1).toReversed()
}

function refuse(inherited: readonly Instruction[], all: readonly Instruction[]): Refusal | undefined {
  const onbuild = all.find(({ keyword }) => keyword === 'ONBUILD')
  if (onbuild !== undefined) return { at: onbuild.span, reason: 'its ONBUILD is for images that are built on this one' }
  const command = inherited.find(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT')
  return command === undefined
    ? undefined
    : { at: command.span, reason: `this ${command.keyword} is another stage's: say it in the last stage` }
}

interface Line {
  readonly keyword: string
  /** Its arguments; all of it, comments included, where it goes as it stands. */
  readonly text: string
  readonly verbatim?: true
}

interface Carried {
  readonly lines: readonly Line[]
  /** What need not stay in the build stage. */
  readonly moved: readonly Instruction[]
}

/** What the final stage has to say of what stood in front of it. */
function carry(
  dockerfile: Dockerfile,
  split: Split,
  before: readonly Instruction[],
  tail: readonly Instruction[],
): Carried | Refusal {
  const { stage, last } = split
  const settings = dockerfile.settings(last)
  const replaced = new Set(tail.map(({ keyword }) => keyword))
  const lastOf = (keyword: string): Instruction | undefined => before.findLast((other) => other.keyword === keyword)
  const counts = ({ keyword }: Instruction): boolean => !SINGLE.has(keyword) || !replaced.has(keyword)
  const ships = before.filter((instruction) => {
    const { keyword } = instruction
    if (keyword === 'ENV') return variables(dockerfile, instruction).some((name) => !split.buildOnly.has(name))
    if (!SHIPPED.has(keyword)) return false
    return counts(instruction) && (!SINGLE.has(keyword) || lastOf(keyword) === instruction)
  })
  const readers = [...ships, ...(split.again ?? []), ...tail].filter(({ keyword }) => !STARTING.has(keyword))
  const unknown = split.keepsBase === true ? undefined : unknownIn(dockerfile, readers, [...before, ...tail])
  if (unknown !== undefined) return unknown
  const wanted = new Set(readers.flatMap(mentioned))
  const kept = before.filter(
    (instruction) => ships.includes(instruction) || variables(dockerfile, instruction).some((name) => wanted.has(name)),
  )
  const read = readByBuild(dockerfile, before, kept, split)
  const lines: Line[] = []
  const moved: Instruction[] = []
  const settled = { USER: lastOf('USER'), WORKDIR: lastOf('WORKDIR') }
  if (settings.user === null)
    return { at: settled.USER!.span, reason: 'which user this is cannot be told: write its name' }
  if (settings.workdir === null)
    return { at: settled.WORKDIR!.span, reason: 'which folder this is cannot be told: write its path' }
  const needsFolder = !startsElsewhere(tail) && split.again?.some(({ keyword }) => keyword === 'WORKDIR') !== true
  if (settled.WORKDIR === undefined && split.keepsBase !== true && needsFolder)
    lines.push({ keyword: 'WORKDIR', text: split.workdir })
  for (const instruction of before) {
    if (instruction === settled.WORKDIR && needsFolder) lines.push({ keyword: 'WORKDIR', text: settings.workdir! })
    if (instruction === settled.USER && !replaced.has('USER') && !isRoot(settings.user!))
      lines.push({ keyword: 'USER', text: settings.user! })
    if (!kept.includes(instruction)) continue
    const own = dockerfile.stageOf(instruction) === stage
    const names = variables(dockerfile, instruction)
    const moves = own && !names.some((name) => read.has(name))
    if (moves) moved.push(instruction)
    const span = moves ? withComments(dockerfile, instruction) : ownLines(dockerfile, instruction)
    const argument = split.rewritten.get(instruction)
    const end = argument === undefined ? span.end : instruction.keywordSpan.end
    const text = textOf(dockerfile, { start: span.start, end })
    const { keyword } = instruction
    lines.push({ keyword, text: argument === undefined ? text : `${text} ${argument}`, verbatim: true })
  }
  return { lines, moved }
}

/** A reader of a variable that nothing in front of it sets: the base image does, or nobody. */
function unknownIn(
  dockerfile: Dockerfile,
  readers: readonly Instruction[],
  all: readonly Instruction[],
): Refusal | undefined {
  for (const reader of readers) {
    const known = new Set(
      all.filter(({ index }) => index < reader.index).flatMap((instruction) => variables(dockerfile, instruction)),
    )
    const unknown = mentioned(reader).find((name) => !known.has(name) && !PREDEFINED.test(name))
    if (unknown !== undefined)
      return { at: reader.span, reason: `$${unknown} is set by the base image, or nowhere: write its value here` }
  }
  return undefined
}

/** The variables that the build stage goes on to need: what reads them stays there. */
function readByBuild(
  dockerfile: Dockerfile,
  before: readonly Instruction[],
  kept: readonly Instruction[],
  { buildOnly, keepsBase = false }: Split,
): ReadonlySet<string> {
  const isVariable = ({ keyword }: Instruction): boolean => keyword === 'ENV' || keyword === 'ARG'
  const read = new Set(before.filter((one) => !SHIPPED.has(one.keyword) && !isVariable(one)).flatMap(mentioned))
  const names = before.flatMap((instruction) => variables(dockerfile, instruction))
  for (const name of names) if (keepsBase || AMBIENT.test(name) || buildOnly.has(name)) read.add(name)
  for (let size = -1; size < read.size; ) {
    size = read.size
    for (const instruction of before.filter(isVariable)) {
      const own = variables(dockerfile, instruction)
      if (kept.includes(instruction) && !own.some((name) => read.has(name))) continue
      for (const name of mentioned(instruction)) read.add(name)
    }
  }
  return read
}

/** Set by the builder, in every stage that asks. */
const PREDEFINED = /^(?:(?:HTTP|HTTPS|FTP|NO|ALL)_PROXY|(?:http|https|ftp|no|all)_proxy)$/

/** What stands behind goes to a folder of its own before anything asks for the folder it is in. */
function startsElsewhere(tail: readonly Instruction[]): boolean {
  const first = tail.find(({ keyword }) => ['WORKDIR', 'COPY', 'ADD'].includes(keyword))
  return first?.keyword === 'WORKDIR' && first.text.startsWith('/')
}

/** The names that an ENV or ARG sets. */
function variables({ reading }: Dockerfile, instruction: Instruction): readonly string[] {
  const { keyword } = instruction
  return keyword === 'ENV' || keyword === 'ARG' ? assignments(instruction, reading.escape).map(({ name }) => name) : []
}

/** The names of variables that an instruction reads: `$NAME`, `${NAME…}`. */
function mentioned({ text, flags }: Instruction): readonly string[] {
  const all = [text, ...flags.map(({ value = '' }) => value)].join(' ')
  return [...all.matchAll(/(?<!\\)\$\{?([A-Za-z_]\w*)/g)].map(([, name]) => name!)
}

interface Names {
  readonly build: string
  /** What the final stage is called, where the stage had a name that says what it is for. */
  readonly final: string | undefined
}

function namesOf(dockerfile: Dockerfile, { stage, keepsName = false }: Split): Names {
  const { name } = stage
  if (name !== undefined && !keepsName && BUILD_NAMES.some((start) => name.startsWith(start)))
    return { build: name, final: undefined }
  const build = freeStageName(dockerfile, ['build', 'builder', 'build-stage'])
  const written = builderWords(stage.from)[2]?.text
  return { build, final: name === undefined ? undefined : written }
}

function nameEdit({ from, name }: Stage, build: string, as: string): Edit | undefined {
  const [image, , written] = builderWords(from)
  if (name === undefined) return insertion(image!.span.end, ` ${as} ${build}`)
  return written!.text.toLowerCase() === build ? undefined : { span: written!.span, text: build }
}

function argumentEdit(instruction: Instruction, rewritten: ReadonlyMap<Instruction, string>): readonly Edit[] {
  const argument = rewritten.get(instruction)
  if (argument === undefined) return []
  return [{ span: { start: instruction.keywordSpan.end, end: instruction.span.end }, text: ` ${argument}` }]
}

/** The lines of moved instructions, neighbours as one, and one of two blank lines that would meet. */
function gone(dockerfile: Dockerfile, moved: readonly Instruction[]): readonly Span[] {
  const { text } = dockerfile
  const spans: Span[] = []
  for (const instruction of moved) {
    const span = withComments(dockerfile, instruction)
    const before = spans.at(-1)
    if (before?.end === span.start) spans[spans.length - 1] = { start: before.start, end: span.end }
    else spans.push(span)
  }
  return spans.map(({ start, end }) => ({
    start,
    end: isBlank(text, lineStart(text, start - 1)) ? behindBlankLines(text, end) : end,
  }))
}

/** Without the line end of the last line. */
function textOf({ text }: Dockerfile, { start, end }: Span): string {
  return text.slice(start, end).replace(/\r?\n$/, '')
}

/** The lines of an instruction, with the line end of the last. */
function ownLines({ text }: Dockerfile, { line }: Instruction): Span {
  return { start: lineStart(text, line.span.start), end: nextLine(text, line.span.end) }
}

/** The lines of an instruction, and the comment right above it. */
function withComments(dockerfile: Dockerfile, instruction: Instruction): Span {
  const { text, reading } = dockerfile
  let { start, end } = ownLines(dockerfile, instruction)
  for (const comment of reading.comments.toReversed()) {
    if (comment.start >= start) continue
    if (nextLine(text, comment.end) !== start) break
    start = lineStart(text, comment.start)
  }
  return { start, end }
}

/** In front of the line end. */
function lineEnd(text: string, offset: number): number {
  const end = nextLine(text, offset)
  if (text[end - 1] !== '\n') return end
  return text[end - 2] === '\r' ? end - 2 : end - 1
}

function behindBlankLines(text: string, offset: number): number {
  let at = offset
  while (at < text.length && isBlank(text, at)) at = nextLine(text, at)
  return at
}

function isBlank(text: string, lineFrom: number): boolean {
  return text.slice(lineFrom, nextLine(text, lineFrom)).trim() === ''
}

function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  return newline < 0 ? text.length : newline + 1
}
