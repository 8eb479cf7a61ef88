// What slim refuses to write, for it could not be written, would be read by others, or would come out as something else.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../dockerfile/model/instruction.ts'
import { assignments, lineage, type Stage } from '../dockerfile/model/stages.ts'
import { CONFIGURATION_FIELDS, CONFIGURATION_KINDS, type ImageConfiguration } from '../images/contents.ts'
import { isRecord } from '../record.ts'
import { numericUser, ROOT } from './configuration.ts'
import { type Copies, MOST_LINES } from './copies.ts'
import type { SlimImage } from './read.ts'
import { SlimEnded } from './request.ts'

/** @throws SlimEnded for a configuration that no instructions say */
export function refuseUnwritable(configuration: ImageConfiguration): void {
  const { Env, Labels, Healthcheck, OnBuild, User, WorkingDir, StopSignal } = configuration
  if (OnBuild.length > 0)
    throw new SlimEnded(
      'refused',
      'it has ONBUILD instructions, which would run in the stages of slim: it is a base for others, and those can be made smaller',
    )
  const test: unknown = isRecord(Healthcheck) ? Healthcheck.Test : undefined
  const said: readonly (readonly [string, string])[] = [
    ...Env.map((one) => [`ENV ${one.split('=', 1)[0]!.trim()}`, one] as const),
    ...Object.entries(Labels).map(([name, value]) => [`LABEL ${name.trim()}`, name + value] as const),
    ...(Array.isArray(test) && test[0] === 'CMD-SHELL' ? [['HEALTHCHECK', test.join(' ')] as const] : []),
    ...([
      ['USER', User],
      ['WORKDIR', WorkingDir],
      ['STOPSIGNAL', StopSignal],
    ] as const),
  ]
  const broken = said.find(([, text]) => /[\r\n]/.test(text))
  if (broken !== undefined)
    throw new SlimEnded('refused', `${broken[0]} has more than one line, which no instruction of a Dockerfile can say`)
}

/** @throws SlimEnded for lines that no engine takes, or no builder reads */
export function refuseCopies({ copies, frame }: Copies, hasFrame: boolean): void {
  const folders = [...frame.folders.map(({ path }) => path), ...frame.links, ...frame.wholes]
  const broken = folders.find((path) => /[\r\n]/.test(path))
  if (broken !== undefined)
    throw new SlimEnded(
      'refused',
      `the name of /${broken} has more than one line, which no RUN can say: leave it out with --drop, or rename it`,
    )
  if (copies.length <= MOST_LINES) return
  const why = hasFrame
    ? 'what is kept lies in that many folders that cannot come whole'
    : 'the image has no shell to put links and bare folders together with'
  throw new SlimEnded(
    'refused',
    `it would take ${copies.length} COPYs, each a layer, and an engine has 127: ${why}; --drop what is not needed`,
  )
}

/** `$NAME`, `${NAME}`, `${NAME:-…}`; what stands in an operator's word begins so as well. */
const VARIABLE = /\$\{?(\w+)/g

/**
 * A value that is given to a build is in no file, and may be a secret.
 *
 * @param buildArgs as `--build-arg` takes them
 * @throws SlimEnded where one would be written down, as a part of ENV or LABEL
 */
export function refuseArguments(dockerfile: Dockerfile, stage: Stage, buildArgs: readonly string[]): void {
  const given = new Set(buildArgs.map((one) => one.split('=', 1)[0]!))
  if (given.size === 0) return
  const { escape } = dockerfile.reading
  const globals = dockerfile.instructions.filter(
    ({ keyword, index }) => keyword === 'ARG' && index < firstFrom(dockerfile),
  )
  const own = lineage(stage)
    .toReversed()
    .flatMap(({ instructions }) => instructions)
  const written = new Map<string, string>()
  for (const instruction of [...globals, ...own])
    for (const { name, raw } of pairsOf(instruction, escape)) {
      const source = [...(raw ?? '').matchAll(VARIABLE)].map(([, word]) => word!).find((word) => given.has(word))
      const key = `${instruction.keyword} ${name}`
      if (instruction.keyword !== 'ARG') {
        if (source === undefined) written.delete(key)
        else written.set(key, source)
      }
      if (source !== undefined && instruction.keyword !== 'LABEL') given.add(name)
    }
  const [first] = written
  if (first !== undefined)
    throw new SlimEnded(
      'refused',
      `${first[0]} is made of ${first[1]}, which --build-arg decides: its value would stand in the Dockerfile, to be read by all; set it where the container is started, or give it no --build-arg`,
    )
}

function firstFrom({ instructions }: Dockerfile): number {
  return instructions.find(({ keyword }) => keyword === 'FROM')?.index ?? instructions.length
}

function pairsOf(instruction: Instruction, escape: string): ReturnType<typeof assignments> {
  return ['ARG', 'ENV', 'LABEL'].includes(instruction.keyword) ? assignments(instruction, escape) : []
}

/**
 * What is written as instructions has to come back as it was; what a base has beside that, stands.
 *
 * @throws SlimEnded where it does not
 */
export function refuseOther({ configuration, text, platform }: SlimImage, slim: SlimImage, hasBase: boolean): void {
  if (slim.platform !== platform)
    throw new SlimEnded(
      'refused',
      `it would be an image for ${slim.platform} instead of ${platform}: say --platform in the FROM of its stage`,
    )
  const now = slim.configuration
  const user = numericUser(configuration.User, text)
  const wanted: ImageConfiguration = {
    ...configuration,
    Author: now.Author,
    User: user === '' && hasBase ? ROOT : user,
    Env: hasBase ? [...configuration.Env, ...othersOf(now.Env, configuration.Env)] : configuration.Env,
    Labels: hasBase ? { ...now.Labels, ...configuration.Labels } : configuration.Labels,
  }
  const other = CONFIGURATION_FIELDS.find((field) => shownField(wanted, field) !== shownField(now, field))
  if (other !== undefined)
    throw new SlimEnded(
      'refused',
      `its configuration would be another: ${other} ${shownField(now, other)} instead of ${shownField(wanted, other)}`,
    )
}

/** Variables of a base that the image does not set. */
function othersOf(all: readonly string[], own: readonly string[]): readonly string[] {
  const nameOf = (one: string): string => one.split('=', 1)[0]!
  const names = new Set(own.map(nameOf))
  return all.filter((one) => !names.has(nameOf(one)))
}

function shownField(configuration: ImageConfiguration, field: (typeof CONFIGURATION_FIELDS)[number]): string {
  // A builder writes the root for none.
  const value = field === 'WorkingDir' ? configuration[field] || '/' : configuration[field]
  if (field === 'Labels')
    return JSON.stringify(Object.entries(configuration.Labels).sort(([a], [b]) => (a < b ? -1 : 1)))
  const isSet = CONFIGURATION_KINDS[field] === 'set' && Array.isArray(value)
  return JSON.stringify(isSet ? [...value].sort() : (value ?? null))
}
