// What reads the index that a RUN fetched, or counts on it being there.

import { readsIndexOfApk } from '../../src/analysis/packages/said-calls.ts'
import { unknownCode } from '../../src/analysis/processes/unknown-code.ts'
import { authoredLine } from '../../src/dockerfile/model/authored.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { STARTING } from '../../src/dockerfile/model/instruction.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { isFrontEnd } from '../../src/knowledge/packages/apt-front-ends.ts'
import { nextLater, type Run } from '../../src/transform/runs.ts'
import { apkCallOf, countsOnIndex, installs, isOpen, readsIndex } from './calls.ts'

/**
 * Why the index has to stay: what in this RUN or behind it may read it.
 *
 * @param fetching whether an apk that finds no index fetches one: then what installs needs none
 */
export function readerOfIndex(dockerfile: Dockerfile, run: Run, fetching: boolean): string | undefined {
  const own = readerIn(dockerfile, run.script, fetching, firstFetch(run))
  if (own !== undefined) return `${own} in the same RUN may read the index`
  const name = fetching ? 'reads the index of apk' : 'may read the index of apk'
  const later = nextLater(dockerfile, run, name, (one) => readerOf(dockerfile, one, fetching) !== undefined)
  if (later !== undefined)
    return `a later instruction may read the index: ${readerOf(dockerfile, later, fetching)} in line ${authoredLine(dockerfile, later.span.start)}`
  const start = readerAtRunTime(dockerfile, run, fetching)
  return start === undefined
    ? undefined
    : `${start.keyword} in line ${authoredLine(dockerfile, start.span.start)} may read the index`
}

/** `CMD ["sh", "-c", "apk add jq && …"]`: an apk that does not fetch the index by itself reads the one in the image. */
function readerAtRunTime(dockerfile: Dockerfile, run: Run, fetching: boolean): Instruction | undefined {
  const name = fetching ? 'looks into the index of apk at run time' : 'installs with apk at run time'
  return nextLater(dockerfile, run, name, (instruction) => {
    const { keyword, text } = instruction.trigger ?? instruction
    return STARTING.has(keyword) && readsIndexOfApk(text, fetching)
  })
}

function readerOf(dockerfile: Dockerfile, instruction: Instruction, fetching: boolean): string | undefined {
  const { keyword, line } = instruction.trigger ?? instruction
  if (keyword === 'COPY' || keyword === 'ADD') {
    const bodies = line.heredocs.map(({ body }) => dockerfile.text.slice(body.start, body.end))
    return bodies.some((body) => readsIndexOfApk(body, fetching)) ? `a file that ${keyword} writes` : undefined
  }
  if (keyword !== 'RUN') return undefined
  const script = dockerfile.script(instruction)
  if (script === undefined)
    return fetching && !instruction.text.includes('apk') ? undefined : 'a RUN that is not read as shell'
  const reader = readerIn(dockerfile, script, fetching)
  if (reader !== undefined) return reader
  return script.commands.find((command) => apkCallOf(command) === undefined && speaksOfApk(command))?.name
}

/** Where the index comes from: what stands in front of it reads another one. */
function firstFetch({ script }: Run): number {
  const first = script.commands.find((command) => {
    const call = apkCallOf(command)
    return call !== undefined && (call.verb === 'update' || installs(call))
  })
  return first?.start ?? 0
}

/** What in a script may read an index that is there, from an offset on. */
function readerIn(dockerfile: Dockerfile, script: Script, fetching: boolean, from = 0): string | undefined {
  for (const command of script.commands) {
    if (command.start < from) continue
    const call = apkCallOf(command)
    if (call !== undefined) {
      if (readsIndex(call) || (!fetching && installs(call) && (isOpen(call) || countsOnIndex(dockerfile, call))))
        return `apk ${call.verb}`
      continue
    }
    const code = fetching ? undefined : codeOf(dockerfile, script, command)
    if (code !== undefined) return code
  }
  return undefined
}

/** A program of which it is not known that it leaves packages alone. */
export function codeOf(dockerfile: Dockerfile, script: Script, command: Command): string | undefined {
  const args = command.words.slice(1).map(({ value, text }) => value ?? text)
  if (isFrontEnd(command.name ?? '', args)) return command.name
  const code = unknownCode(dockerfile, script, command)
  return code === undefined || code.sparesPackages ? undefined : code.what
}

function speaksOfApk({ words }: Command): boolean {
  return words.slice(1).some(({ value, text }) => (value ?? text).includes('apk '))
}
