// What a Dockerfile copies from its build context.

import type { Dockerfile } from './dockerfile.ts'
import { builderWords, flag, type Instruction } from './instruction.ts'
import { type Settings, variable } from './stages.ts'
import { expand } from './variables.ts'

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
    if (instruction.keyword === 'RUN') return mountsOf(instruction)
    if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return []
    if (flag(instruction, 'from') !== undefined) return []
    const settings = dockerfile.settings(instruction)
    const texts = instruction.strings ?? builderWords(instruction).map(({ text }) => text)
    return texts.slice(0, -1).flatMap((text): Source[] => {
      if (text.startsWith('<<') || (instruction.keyword === 'ADD' && isRemote(text))) return []
      return [sourceOf(text, instruction, settings, escape)]
    })
  })
}

function sourceOf(text: string, instruction: Instruction, settings: Settings, escape: string): Source {
  const value = expand(text, escape, (name) => variable(settings.variables, name)?.value)
  return { path: value === undefined ? undefined : clean(value), glob: /[*?[]/.test(text), instruction }
}

function isRemote(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i.test(text) || /\.git(?:#|$)/.test(text)
}

/** `RUN --mount=type=bind,source=x`: the build context unless it says `from=`. */
function mountsOf(instruction: Instruction): readonly Source[] {
  return instruction.flags.flatMap(({ name, value }) => {
    if (name !== 'mount' || value === undefined) return []
    const parts = new Map(value.split(',').map((part) => part.split('=', 2) as [string, string | undefined]))
    if ((parts.get('type') ?? 'bind') !== 'bind' || parts.has('from')) return []
    const path = parts.get('source') ?? parts.get('src') ?? ''
    return [{ path: path.includes('$') ? undefined : clean(path), glob: false, instruction }]
  })
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
