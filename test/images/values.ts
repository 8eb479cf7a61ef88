// Asks BuildKit which values the ENV and LABEL instructions of a Dockerfile come to, without any of its other steps.

import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { type Environment, isDone, run } from '../../src/engine/process.ts'

/** A Dockerfile before and after a rewrite. */
export interface Pair {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** What the comparison of one Dockerfile's values has found. */
export interface Values {
  readonly name: string
  /** How many variables and labels were compared. */
  readonly compared: number
  /** One line each, with both readings. */
  readonly differences: readonly string[]
  /** BuildKit takes the instructions of neither version. */
  readonly unread: boolean
}

/** Every variable of an image as `ENV NAME`, every label as `LABEL NAME`, and its value. */
type Reading = ReadonlyMap<string, string>

/** So many images are made in one call. */
const batch = 60

/** Compares all values of all stages: once as they are, and once with a value for each name that the file does not set. */
export async function compareValues(pairs: readonly Pair[], env: Environment): Promise<readonly Values[]> {
  const questions = pairs.flatMap((pair, file) =>
    (['before', 'after'] as const).flatMap((version) =>
      [false, true].flatMap((given) =>
        stagesOf(pair[version], given).map((text, stage) => ({ file, version, given, stage, text })),
      ),
    ),
  )
  const answers = await readAll(
    questions.map(({ text }) => text),
    env,
  )
  return pairs.map(({ name }, file) => {
    const of = (version: 'before' | 'after'): ReadonlyMap<string, Reading | undefined> =>
      new Map(
        questions.flatMap((question, i) =>
          question.file === file && question.version === version
            ? [[`${question.given ? 'with given names, ' : ''}stage ${question.stage}`, answers[i]] as const]
            : [],
        ),
      )
    return { name, ...compared(of('before'), of('after')) }
  })
}

function compared(
  before: ReadonlyMap<string, Reading | undefined>,
  after: ReadonlyMap<string, Reading | undefined>,
): Omit<Values, 'name'> {
  const differences: string[] = []
  let count = 0
  for (const [stage, old] of before) {
    const now = after.get(stage)
    if (old === undefined && now === undefined) continue
    if (old === undefined || now === undefined) {
      differences.push(
        `${stage}: BuildKit takes ${old === undefined ? 'the rewritten file alone' : 'the original alone'}`,
      )
      continue
    }
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      count++
      if (old.get(name) !== now.get(name))
        differences.push(`${stage}: ${name} is ${JSON.stringify(old.get(name))}, then ${JSON.stringify(now.get(name))}`)
    }
  }
  return {
    compared: count,
    differences,
    unread: [...before.values(), ...after.values()].every((reading) => reading === undefined),
  }
}

/**
 * One Dockerfile for each stage, which holds of it and of the stages below it what sets values:
 *
 *     FROM debian AS build      ->      FROM scratch AS s0
 *     ENV A b                           ENV A b
 *     RUN make
 *
 * @param given whether names that the file reads and does not set get a value, as a base image may give them one
 */
function stagesOf(text: string, given: boolean): readonly string[] {
  const dockerfile = new Dockerfile('Dockerfile', text)
  const globals = dockerfile.instructions
    .filter((instruction) => instruction.keyword === 'ARG' && dockerfile.stageOf(instruction) === undefined)
    .map((instruction) => written(dockerfile, instruction))
  const head = [...(dockerfile.reading.escape === '\\' ? [] : [`# escape=${dockerfile.reading.escape}`]), ...globals]
  const stages = dockerfile.stages.map(({ index, base, instructions }) => {
    const lines = instructions
      .filter((instruction) => setsValue(instruction))
      .map((instruction) => written(dockerfile, instruction))
    const names = given ? namesRead(lines.join('\n')) : []
    const below = base.stage === undefined ? 'scratch' : `s${base.stage.index}`
    return [`FROM ${below} AS s${index}`, ...names.map((name) => `ARG ${name}="of the  base's"`), ...lines].join('\n')
  })
  return stages.map((_, index) => `${[...head, ...stages.slice(0, index + 1)].join('\n')}\n`)
}

function setsValue({ keyword, trigger, line }: Instruction): boolean {
  return !line.dangling && ['ENV', 'LABEL', 'ARG'].includes(trigger?.keyword ?? keyword)
}

/** As it stands in the file, without ONBUILD: what it will come to is asked, not what the image keeps of it. */
function written({ text }: Dockerfile, { span, trigger }: Instruction): string {
  return text.slice(trigger?.keywordSpan.start ?? span.start, span.end)
}

function namesRead(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map((match) => match[1]!))].filter(
    (name) => name !== 'PATH',
  )
}

async function readAll(texts: readonly string[], env: Environment): Promise<readonly (Reading | undefined)[]> {
  const distinct = [...new Set(texts)]
  const readings = new Map<string, Reading | undefined>()
  for (let at = 0; at < distinct.length; at += batch) {
    const some = distinct.slice(at, at + batch)
    const found = await readSome(some, env)
    for (const [i, text] of some.entries()) readings.set(text, found[i])
  }
  return texts.map((text) => readings.get(text))
}

/** One text that BuildKit does not take stops all of a call: the rest is asked again without it, half by half. */
async function readSome(texts: readonly string[], env: Environment): Promise<readonly (Reading | undefined)[]> {
  const found = await build(texts, env)
  if (found !== undefined) return found
  if (texts.length === 1) return [undefined]
  const half = Math.ceil(texts.length / 2)
  return [...(await readSome(texts.slice(0, half), env)), ...(await readSome(texts.slice(half), env))]
}

interface Inspected {
  readonly Config: {
    readonly Env?: readonly string[] | null
    readonly Labels?: Readonly<Record<string, string>> | null
  }
}

async function build(texts: readonly string[], env: Environment): Promise<readonly Reading[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'dockershift-values-'))
  const images = texts.map((_, i) => `dockershift-verify-values-${randomBytes(6).toString('hex')}:${i}`)
  try {
    await mkdir(join(folder, 'empty'))
    for (const [i, text] of texts.entries()) await writeFile(join(folder, `file${i}`), text)
    const targets = texts.map((_, i) => [
      `file${i}`,
      { context: 'empty', dockerfile: `../file${i}`, tags: [images[i]!], attest: ['type=provenance,disabled=true'] },
    ])
    const group = { default: { targets: texts.map((_, i) => `file${i}`) } }
    await writeFile(join(folder, 'bake.json'), JSON.stringify({ group, target: Object.fromEntries(targets) }))
    const args = ['buildx', 'bake', '--file', 'bake.json', '--load', '--progress=quiet']
    const baked = await run({ program: 'docker', args, cwd: folder, env }, { timeoutMs: 300_000 })
    if (!isDone(baked)) return undefined
    const inspected = await run({ program: 'docker', args: ['image', 'inspect', ...images], env })
    if (!isDone(inspected)) throw new Error(`docker image inspect: ${inspected.stderr}`)
    return (JSON.parse(inspected.stdout) as readonly Inspected[]).map(reading)
  } finally {
    await run({ program: 'docker', args: ['image', 'rm', '--force', ...images], env })
    await rm(folder, { recursive: true, force: true })
  }
}

function reading({ Config: { Env, Labels } }: Inspected): Reading {
  const variables = (Env ?? []).map((entry) => {
    const equals = entry.indexOf('=')
    return [`ENV ${entry.slice(0, equals)}`, entry.slice(equals + 1)] as const
  })
  const labels = Object.entries(Labels ?? {}).map(([name, value]) => [`LABEL ${name}`, value] as const)
  return new Map([...variables, ...labels])
}

/** A rewrite that puts an equals sign behind the name and thinks no further: what the comparison has to find out. */
export function careless(text: string): string {
  return text.replace(/^([ \t]*(?:ENV|LABEL)[ \t]+[^\s=]+)[ \t]+(?=[^\s=])/gim, '$1=')
}
