// A model of what a builder makes of a Dockerfile: the configuration of the image of its last stage.

import { posix } from 'node:path'
import { type Images, PUBLIC_IMAGES } from '../src/analysis/images/images.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { builderWords, type Instruction } from '../src/dockerfile/model/instruction.ts'
import { assignments, variable as found, lineage } from '../src/dockerfile/model/stages.ts'
import { expand } from '../src/dockerfile/read/variables.ts'
import type { ImageConfiguration } from '../src/images/contents.ts'
import { configurationOf } from '../src/knowledge/images/configurations.ts'

const NOTHING: ImageConfiguration = {
  Env: [],
  Cmd: [],
  Entrypoint: [],
  User: '',
  WorkingDir: '',
  ExposedPorts: [],
  Volumes: [],
  Labels: {},
  Healthcheck: undefined,
  StopSignal: '',
  Shell: [],
  OnBuild: [],
  Author: '',
}

/**
 * What is not known, such as the configuration of a base image or the value of an ARG without a default, counts as empty.
 *
 * @param bases by the name of a base image, the instructions that repeat its configuration
 * @param images what else is known of base images
 */
export function configurationIn(
  text: string,
  bases: Readonly<Record<string, string>> = {},
  images: Images = PUBLIC_IMAGES,
): ImageConfiguration {
  const dockerfile = new Dockerfile('Dockerfile', text)
  const last = dockerfile.stages.at(-1)
  if (last === undefined) return NOTHING
  const stages = lineage(last).toReversed()
  const image = images.image(last)
  const inherited = bases[stages[0]!.base.text]?.split('\n') ?? configurationOf(image.name) ?? []
  const { escape } = dockerfile.reading
  let now: ImageConfiguration = {
    ...NOTHING,
    // The script that this image starts stands in no table.
    Entrypoint: image.official?.repository === 'node' ? ['docker-entrypoint.sh'] : (image.entrypoint ?? []),
    WorkingDir: image.workdir === '/' ? '' : (image.workdir ?? ''),
  }
  for (const line of inherited) now = after(now, new Dockerfile('', line).instructions[0]!, '\\', () => undefined)
  for (const instruction of stages.flatMap(({ instructions }) => instructions)) {
    const { variables } = dockerfile.settings(instruction)
    now = after(now, instruction, escape, (name) => found(variables, name)?.value)
  }
  return now
}

/** @param argument the value of an ARG */
function after(
  now: ImageConfiguration,
  instruction: Instruction,
  escape: string,
  argument: (name: string) => string | undefined,
): ImageConfiguration {
  const { keyword, text, strings } = instruction
  const value = (raw: string): string =>
    expand(raw, escape, (name) => variable(now, name) ?? argument(name) ?? null) ?? raw
  const words = (): readonly string[] => strings ?? builderWords(instruction).map((word) => value(word.text))
  const command = (): readonly string[] => strings ?? [...(now.Shell.length > 0 ? now.Shell : ['/bin/sh', '-c']), text]
  switch (keyword) {
    case 'ENV': {
      const pairs = assignments(instruction, escape).map(({ name, raw = '' }) => [name, value(raw)] as const)
      const names = new Set(pairs.map(([name]) => name))
      const rest = now.Env.filter((one) => !names.has(one.slice(0, one.indexOf('='))))
      return { ...now, Env: [...rest, ...[...new Map(pairs)].map((pair) => pair.join('='))] }
    }
    case 'LABEL': {
      const pairs = assignments(instruction, escape).map(({ name, raw = '' }) => [value(name), value(raw)])
      return { ...now, Labels: { ...now.Labels, ...Object.fromEntries(pairs) } }
    }
    case 'CMD':
      return { ...now, Cmd: command() }
    case 'ENTRYPOINT':
      return { ...now, Entrypoint: command() }
    case 'USER':
      return { ...now, User: value(text) }
    case 'WORKDIR': {
      const path = value(text)
      const full = path.startsWith('/') ? path : `${now.WorkingDir}/${path}`
      return { ...now, WorkingDir: posix.normalize(full).replace(/(?!^)\/+$/, '') }
    }
    case 'EXPOSE':
      return { ...now, ExposedPorts: [...new Set([...now.ExposedPorts, ...words().map(port)])] }
    case 'VOLUME':
      return { ...now, Volumes: [...new Set([...now.Volumes, ...words()])] }
    case 'HEALTHCHECK':
      return { ...now, Healthcheck: [instruction.flags.map(({ name, value: given }) => [name, given]), text] }
    case 'STOPSIGNAL':
      return { ...now, StopSignal: value(text) }
    case 'SHELL':
      return { ...now, Shell: strings ?? [] }
    case 'ONBUILD':
      return { ...now, OnBuild: [...now.OnBuild, text] }
    case 'MAINTAINER':
      return { ...now, Author: text }
    default:
      return now
  }
}

function variable({ Env }: ImageConfiguration, name: string): string | undefined {
  return Env.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** As Docker's builders write it: the last part, and its protocol. */
function port(text: string): string {
  const last = text.slice(text.lastIndexOf(':') + 1).toLowerCase()
  return last.includes('/') ? last : `${last}/tcp`
}
