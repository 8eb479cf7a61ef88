// Which ports a process opens, wherever that is known from, and which of them are open to root alone.

import { servicesOf } from '../../src/analysis/processes/services.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { builderWords, type Instruction } from '../../src/dockerfile/model/instruction.ts'
import { lineage, type Stage, type Variables, variable } from '../../src/dockerfile/model/stages.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { FIRST_FREE_PORT } from '../../src/knowledge/images/made-users.ts'
import { variablesOf } from '../../src/knowledge/images/vendors.ts'
import { mayListen, namesPort, portsIn, portsOpened } from '../../src/knowledge/programs/listening.ts'
import { portsInWords } from '../../src/knowledge/programs/port-words.ts'
import { copiedSources } from './copied-sources.ts'

/** What is asked about. */
export interface Listener {
  readonly dockerfile: Dockerfile
  readonly stage: Stage
  readonly image: Image
  /** What the image starts, and what that starts where it is known. */
  readonly words: readonly string[]
  /** Where that stands. */
  readonly at: Instruction
  readonly files: BuildContext | undefined
}

/** Why a process needs root for its ports. */
export function portOfRoot(listener: Listener): string | undefined {
  const exposed = exposedPorts(listener)
  if (exposed === undefined) return 'a variable names the port of EXPOSE'
  return (
    low([...exposed, ...portsInWords(listener.words)]) ??
    lowByVariables(listener) ??
    lowByServices(listener) ??
    lowBySources(listener)
  )
}

/** @param by what says so, where that is not the Dockerfile itself */
function low(ports: readonly number[], by?: string): string | undefined {
  const port = ports.find((one) => one > 0 && one < FIRST_FREE_PORT)
  if (port === undefined) return undefined
  const source = by === undefined ? '' : `: ${by}`
  return `port ${port} is open to root alone, outside of Docker's own networks${source}`
}

/** The ports of EXPOSE; `undefined` where a variable names one that the file does not set. */
function exposedPorts({ dockerfile, stage }: Listener): readonly number[] | undefined {
  const ports = lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => keyword === 'EXPOSE')
    .flatMap((one) => {
      const { variables } = dockerfile.settings(one)
      return builderWords(one).map(({ text }) => expanded(text, variables))
    })
  return ports.every((port) => port !== undefined) ? ports.map((port) => Number.parseInt(port, 10)) : undefined
}

/** A text with what the file sets put in. */
function expanded(text: string, variables: Variables | undefined): string | undefined {
  return expand(text, '\\', (name) => variable(variables, name)?.value)
}

/** Variables of the file, and those of the base image that neither it nor the arguments lead elsewhere. */
function lowByVariables({ dockerfile, at, image, words, files, stage }: Listener): string | undefined {
  const own = ownVariables(dockerfile, at)
  const found = [...own].map(([name, value]) => low(portsIn(name, value), `ENV ${name} says so`)).find(Boolean)
  if (found !== undefined) return found
  for (const [name, value] of Object.entries(variablesOf(image.origin))) {
    if (own.has(name) || words.some((word) => word.startsWith('--urls'))) continue
    const isLedElsewhere = openedBySources({ dockerfile, at, image, words, files, stage }).length > 0
    const reason = isLedElsewhere ? undefined : low(portsIn(name, value), `the base image sets ${name}=${value}`)
    if (reason !== undefined) return reason
  }
  return undefined
}

/** What ENV sets where the process is started. */
function ownVariables(dockerfile: Dockerfile, at: Instruction): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let one = dockerfile.settings(at).variables; one !== undefined; one = one.before)
    if (one.kind === 'ENV' && !found.has(one.name) && one.value !== undefined) found.set(one.name, one.value)
  return found
}

function lowByServices({ dockerfile, stage, files }: Listener): string | undefined {
  for (const { where, ports, environment } of servicesOf(dockerfile, stage, files)) {
    const unset = environment.find(([name, value]) => value === undefined && namesPort(name))
    if (unset !== undefined) return `${where} leaves ${unset[0]} to a variable, which may name a port of root's`
    const told = environment.flatMap(([name, value = '']) => portsIn(name, value))
    const reason = low([...ports, ...told], `${where} says so`)
    if (reason !== undefined) return reason
  }
  return undefined
}

interface Opened {
  readonly path: string
  readonly port: number
}

/** The ports that sources open by a number; not what stands there for want of a variable that ENV sets. */
function openedBySources({ dockerfile, at, files }: Listener): readonly Opened[] {
  if (files === undefined) return []
  const own = ownVariables(dockerfile, at)
  const sources = copiedSources(dockerfile, files, mayListen) ?? []
  return sources.flatMap((path) =>
    portsOpened(path, files.text(path) ?? '').flatMap(({ port, said }) =>
      said.split(/\W+/).some((name) => own.has(name)) ? [] : [{ path, port }],
    ),
  )
}

/** Where Streamlit reads its port. */
const OF_STREAMLIT = '.streamlit/config.toml'

function lowBySources(listener: Listener): string | undefined {
  const [, set] = /^\s*port\s*=\s*(\d+)/m.exec(listener.files?.text(OF_STREAMLIT) ?? '') ?? []
  const bySettings = set === undefined ? undefined : low([Number(set)], `${OF_STREAMLIT} names it`)
  if (bySettings !== undefined) return bySettings
  for (const { path, port } of openedBySources(listener)) {
    const reason = low([port], `${path} names it`)
    if (reason !== undefined) return reason
  }
  return undefined
}
