// Why a change of mode or owner stays in its RUN, although a COPY or ADD above it brings what it changes.

import { destinationOf, isFile } from '../../analysis/filesystem/copies.ts'
import { pathOf } from '../../analysis/filesystem/paths.ts'
import type { BuildInputs, Images } from '../../analysis/images/images.ts'
import { hasPragma } from '../../analysis/pragmas.ts'
import { onlyList } from '../../dockerfile/edit/removal.ts'
import { type Copy, copyOfFiles, isFetchedFile, isRemote } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { isWithin, nameOf } from '../../dockerfile/model/paths.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { backwards, isHarmless, type ShellRun } from './folding.ts'

/** A COPY or ADD that brings what a command changes. */
export interface Brought {
  readonly copy: Copy
  /** What it brings is named by a variable, and nobody knows where that is. */
  readonly isUnknown: boolean
}

/** The nearest COPY or ADD above a command, in its stage, that brings what it changes. */
export function copyAbove(
  dockerfile: Dockerfile,
  { instruction }: ShellRun,
  { words }: Command,
  images: Images,
): Brought | undefined {
  const [, ...targets] = words.slice(1).filter(({ text }) => !text.startsWith('-'))
  const paths = targets.map((target) => ({ target, path: pathOf(dockerfile, instruction, target, images) }))
  const all = dockerfile.stageOf(instruction)?.instructions ?? []
  for (const above of all.filter(({ index }) => index < instruction.index).toReversed()) {
    const copy = copyOfFiles(above)
    if (copy === undefined || hasPragma(dockerfile, above)) continue
    if (above.keyword === 'ADD' && copy.sources.some(isRemote) && !isFetchedFile(copy)) continue
    const destination = destinationOf(dockerfile, copy, images)
    const found = paths.find(({ target, path }) =>
      path === undefined || destination === undefined
        ? target.text.includes('$') && target.text === copy.destination
        : path === destination || brings(copy, destination, path),
    )
    if (found !== undefined) return { copy, isUnknown: found.path === undefined || destination === undefined }
  }
  return undefined
}

/** `COPY start.sh /usr/bin/` brings /usr/bin/start.sh. */
function brings({ sources }: Copy, destination: string, path: string): boolean {
  return isWithin(path, destination) && sources.some((source) => nameOf(source) === nameOf(path))
}

/** The folder that a COPY above a command fills, and with it the file below that the command changes, where no RUN may have made that. */
export function folderAbove(
  dockerfile: Dockerfile,
  { instruction, script }: ShellRun,
  { words, start }: Command,
  inputs: BuildInputs,
): string | undefined {
  const [, ...targets] = words.slice(1).filter(({ text }) => !text.startsWith('-'))
  const all = dockerfile.stageOf(instruction)?.instructions ?? []
  for (const target of targets) {
    const path = pathOf(dockerfile, instruction, target, inputs)
    if (path === undefined || script.commands.some((one) => one.start < start && names(one, path))) continue
    for (const above of all.filter(({ index }) => index < instruction.index).toReversed()) {
      if (above.keyword === 'RUN' && above.text.includes(nameOf(path))) break
      const copy = copyOfFiles(above)
      const destination = copy === undefined ? undefined : destinationOf(dockerfile, copy, inputs)
      if (copy === undefined || destination === undefined || above.keyword !== 'COPY') continue
      if (path !== destination && isWithin(path, destination) && fills(copy, destination, path, inputs))
        return destination
    }
  }
  return undefined
}

/** Whether a folder among the sources of a COPY has, or may have, what is to come to a path below its destination. */
function fills(copy: Copy, destination: string, path: string, { files }: BuildInputs): boolean {
  const rest = path.slice(destination === '/' ? 1 : destination.length + 1)
  return copy.sources.some((source) => {
    if (isFile(copy, source, files)) return false
    if (copy.from !== undefined || /[$*?[\]{}"'`\\]/.test(source))
      return nameOf(source) === '*' || copy.from !== undefined
    return (
      files === undefined || files.entry(source === '.' ? rest : `${source.replace(/\/+$/, '')}/${rest}`) !== undefined
    )
  })
}

function names({ words, redirects }: Command, path: string): boolean {
  return [...words, ...redirects.flatMap(({ target }) => target ?? [])].some(({ text }) => text.includes(nameOf(path)))
}

/** Programs that make the users to whom files may be given. */
const USER_MAKERS = new Set(['useradd', 'adduser', 'groupadd', 'addgroup'])

/** What in its RUN, in the COPY, or between the two keeps a command where it is. */
export function againstFolding(
  dockerfile: Dockerfile,
  { instruction, script }: ShellRun,
  command: Command,
  { copy, isUnknown }: Brought,
): string | undefined {
  const { keyword, flags } = copy.instruction
  if (keyword === 'ADD' && !isFetchedFile(copy)) return 'ADD brings it: write COPY where it only copies'
  if (flags.some(({ name }) => name === 'link')) return 'the COPY has --link'
  if (script.heredoc || instruction.line.heredocs.length > 0) return 'its RUN has a heredoc'
  if (instruction.flags.length > 0) return 'its RUN has flags'
  const [through] = command.wrapper
  if (through !== undefined) return `it runs through ${through.text}`
  const elements = onlyList(script)
  if (elements?.some((element) => element.command === command && !element.negated) !== true)
    return 'its RUN is not one list of commands that && chains'
  const isOwner = command.name !== 'chmod'
  const maker = script.commands.find(({ name = '', start }) => USER_MAKERS.has(name) && start < command.start)
  if (isOwner && maker !== undefined) return `${maker.name} stands in front of it: make the user above the COPY`
  const other = script.commands.find((one) => one.start < command.start && !isHarmless(one))
  if (other !== undefined) return `${other.name ?? 'a command in a variable'} stands in front of it in its RUN`
  if (isUnknown) return `where ${copy.destination} lies is not known`
  return [...backwards(dockerfile, instruction)].includes(copy.instruction)
    ? undefined
    : 'a RUN between them may have to do with the files'
}
