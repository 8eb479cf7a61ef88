// What a Dockerfile copies from its build context.

import { nameMatches } from '../../files/wildcards.ts'
import { expand } from '../read/variables.ts'
import { copyOf, isRemote } from './copy.ts'
import type { Dockerfile } from './dockerfile.ts'
import type { Instruction } from './instruction.ts'
import { mountsOf } from './mounts.ts'
import { references, type Settings, type Stage, variable } from './stages.ts'

/** A source of a COPY or ADD, or of a RUN's bind mount, from the build context. */
export interface Source {
  /** From the top of the build context, without slashes around it, '' for all of it; `undefined` where a variable has no value. */
  readonly path: string | undefined
  /** Holds `*`, `?` or `[`. */
  readonly glob: boolean
  readonly instruction: Instruction
}

/** Every source from the build context; those of an ONBUILD belong to another one. */
export function sourcesOf(dockerfile: Dockerfile): readonly Source[] {
  const { escape } = dockerfile.reading
  return dockerfile.instructions.flatMap((instruction) => {
    if (instruction.keyword === 'RUN') return boundBy(instruction)
    const copy = copyOf(instruction)
    if (copy === undefined || copy.from !== undefined) return []
    const settings = dockerfile.settings(instruction)
    return copy.sources
      .filter((text) => !text.startsWith('<<') && !(instruction.keyword === 'ADD' && isRemote(text)))
      .map((text) => sourceOf(text, instruction, settings, escape))
  })
}

/** The sources that a stage takes, and those of the stages that it is built on or copies from. */
export function sourcesFor(dockerfile: Dockerfile, stage: Stage): readonly Source[] {
  const { stages } = dockerfile
  const taken = new Set<Stage>()
  const open: Stage[] = [stage]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (taken.has(at)) continue
    taken.add(at)
    const named = at.instructions.flatMap(references).map((name) => name.toLowerCase())
    open.push(...stages.filter(({ name, index }) => named.includes(name ?? '') || named.includes(String(index))))
    if (at.base.stage !== undefined) open.push(at.base.stage)
  }
  const instructions = new Set([...taken].flatMap((one) => one.instructions))
  return sourcesOf(dockerfile).filter(({ instruction }) => instructions.has(instruction))
}

function sourceOf(text: string, instruction: Instruction, settings: Settings, escape: string): Source {
  const value = expand(text, escape, (name) => variable(settings.variables, name)?.value)
  return { path: value === undefined ? undefined : clean(value), glob: /[*?[]/.test(text), instruction }
}

/** `RUN --mount=type=bind,source=x`: the build context unless it says `from=`. */
function boundBy(instruction: Instruction): readonly Source[] {
  return mountsOf(instruction).flatMap(({ type, from, source = '' }) =>
    type !== 'bind' || from !== undefined
      ? []
      : [{ path: source.includes('$') ? undefined : clean(source), glob: false, instruction }],
  )
}

/** A source may not lead out: `..` at the front counts for nothing. */
function clean(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Whether a source brings a path along without naming it. */
export function covers({ path }: Source, candidate: string): boolean {
  return path === '' || candidate.startsWith(`${path}/`)
}

/** Whether a source is this path, lies in it, or is a pattern that may match either. */
export function names({ path, glob }: Source, candidate: string): boolean {
  if (path === undefined || path === '') return false
  if (!glob) return path === candidate || path.startsWith(`${candidate}/`)
  const parts = path.split('/')
  return candidate.split('/').every((name, i) => i >= parts.length || nameMatches(withoutSets(parts[i]!), name))
}

/** A set in brackets may be anything. */
function withoutSets(pattern: string): string {
  return pattern.replace(/\[[^\]]*\]/g, '?')
}
