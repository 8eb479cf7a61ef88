// Why a change of mode or owner stays in its RUN, although a COPY or ADD right above it brings what it changes.

import { destinationOf } from '../../analysis/filesystem/copies.ts'
import { pathOf } from '../../analysis/filesystem/paths.ts'
import type { Images } from '../../analysis/images/images.ts'
import { hasPragma } from '../../analysis/pragmas.ts'
import { onlyList } from '../../dockerfile/edit/removal.ts'
import { type Copy, copyOfFiles, isRemote } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { isWithin, nameOf } from '../../dockerfile/model/paths.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { backwards, isHarmless, type ShellRun } from './folding.ts'

/** The COPY or ADD, with no other RUN between, that brings what a command changes. */
export function copyAbove(
  dockerfile: Dockerfile,
  { instruction }: ShellRun,
  { words }: Command,
  images: Images,
): Copy | undefined {
  const [, ...targets] = words.slice(1).filter(({ text }) => !text.startsWith('-'))
  const paths = targets.flatMap((target) => pathOf(dockerfile, instruction, target, images) ?? [])
  for (const above of backwards(dockerfile, instruction)) {
    const copy = copyOfFiles(above)
    const destination = copy === undefined ? undefined : destinationOf(dockerfile, copy, images)
    if (copy === undefined || destination === undefined || hasPragma(dockerfile, above)) continue
    if (above.keyword === 'ADD' && copy.sources.some(isRemote)) continue
    if (paths.some((path) => path === destination || brings(copy, destination, path))) return copy
  }
  return undefined
}

/** `COPY start.sh /usr/bin/` brings /usr/bin/start.sh. */
function brings({ sources }: Copy, destination: string, path: string): boolean {
  return isWithin(path, destination) && sources.some((source) => nameOf(source) === nameOf(path))
}

/** Programs that make the users to whom files may be given. */
const USER_MAKERS = new Set(['useradd', 'adduser', 'groupadd', 'addgroup'])

/** What in its RUN or in the COPY keeps a command where it is. */
export function obstacleTo({ instruction, script }: ShellRun, command: Command, copy: Copy): string | undefined {
  const { keyword, flags } = copy.instruction
  if (keyword === 'ADD') return 'ADD brings it: write COPY where it only copies'
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
  return other === undefined ? undefined : `${other.name ?? 'a command in a variable'} stands in front of it in its RUN`
}
