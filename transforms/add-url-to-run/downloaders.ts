// Whether an image has curl or wget, and the certificates to reach https addresses with.
//
// Sources beside the packages of base-packages.ts: Alpine's base image (busybox's wget, ca-certificates-bundle since 3.14), the rpm
// distributions' base images, whose curl is the one that their package manager is built with.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { type Call, callOf } from '../../src/knowledge/packages/managers.ts'

export type Downloader = 'curl' | 'wget'

const ALPINE_WITH_CERTIFICATES = 3.14

/** The program that downloads, where an instruction stands; `undefined` when none is known to be there. */
export function downloaderAt(
  dockerfile: Dockerfile,
  at: Instruction,
  image: Image,
  secure: boolean,
): Downloader | undefined {
  const stage = dockerfile.stageOf(at)
  if (stage === undefined) return undefined
  const commands = commandsBefore(dockerfile, at, stage)
  if (commands.some(takesAway)) return undefined
  const found = (['curl', 'wget'] as const).find((name) => isThere(commands, name, secure))
  return found ?? inBase(image, secure)
}

/** The commands that surely ran in the stage, and in those it is built on. */
function commandsBefore(dockerfile: Dockerfile, { index }: Instruction, stage: Stage): readonly Command[] {
  const runs = lineage(stage).flatMap(({ instructions }) =>
    instructions.filter((one) => one.index < index && one.keyword === 'RUN'),
  )
  return runs.flatMap((run) => dockerfile.script(run)?.commands ?? [])
}

const REMOVALS = new Set(['remove', 'purge', 'autoremove', 'auto-remove', 'del', 'erase'])

function takesAway(command: Command): boolean {
  if (command.name === 'rm') return command.words.some(({ text }) => /\/bin\/|ca-certificates|\/etc\/ssl/.test(text))
  const call = callOf(command)
  if (call === undefined || !REMOVALS.has(call.verb)) return false
  return call.verb.startsWith('auto') || call.expands || call.operands.some(isTool) || hasVirtual(call)
}

function hasVirtual({ operands }: Call): boolean {
  return operands.some(({ text }) => text.startsWith('.'))
}

function isTool({ text, glob }: { readonly text: string; readonly glob: boolean }): boolean {
  return glob || /^(?:lib)?curl|^wget|^ca-certificates|^openssl/.test(text)
}

function isThere(commands: readonly Command[], name: Downloader, secure: boolean): boolean {
  const sure = commands.filter(({ certain, decisive }) => certain && decisive)
  const used = sure.some(
    (command) =>
      command.name === name &&
      command.words.some(({ text }) => /^["']?https:/.test(text) || (!secure && /^["']?http:/.test(text))) &&
      !command.words.some(({ text }) => /^-[a-zA-Z]*k|^--insecure|^--no-check-certificate/.test(text)),
  )
  if (used) return true
  const installs = sure.flatMap((command) => {
    const call = callOf(command)
    if (call === undefined || !['apt', 'apk', 'dnf'].includes(call.manager)) return []
    return call.verb === 'install' || call.verb === 'add' ? [call] : []
  })
  const names = (wanted: string): boolean =>
    installs.some((call) => call.operands.some(({ value }) => value?.replace(/[=<>~@].*$/, '') === wanted))
  if (!names(name) || !secure) return names(name)
  return names('ca-certificates') || installs.some(({ manager }) => manager === 'dnf')
}

function inBase({ official, distro, packages }: Image, secure: boolean): Downloader | undefined {
  const found = (['curl', 'wget'] as const).find((name) => packages.includes(name))
  if (found !== undefined && (!secure || packages.includes('ca-certificates'))) return found
  if (distro === undefined) return undefined
  if (distro.id === 'busybox') return secure ? undefined : 'wget'
  if (distro.family !== 'alpine') return undefined
  const current =
    distro.version === undefined
      ? ['', 'latest'].includes(official?.tag ?? 'none')
      : distro.version >= ALPINE_WITH_CERTIFICATES
  return !secure || current ? 'wget' : undefined
}
