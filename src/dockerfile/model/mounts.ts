// The mounts of a RUN: what its `--mount` flags lay over which paths.

import type { Instruction } from './instruction.ts'
import { isWithin } from './paths.ts'

export interface Mount {
  readonly type: string
  /** `undefined` where nothing is said, as for most secrets. */
  readonly target: string | undefined
  readonly source: string | undefined
  /** A stage, an image or another build context; `undefined` is the build's own context. */
  readonly from: string | undefined
}

/** The mounts of an instruction, as written. */
export function mountsOf({ flags }: Instruction): readonly Mount[] {
  return flags.length === 0 ? NONE : readMounts(flags)
}

const NONE: readonly Mount[] = []

function readMounts(flags: Instruction['flags']): readonly Mount[] {
  return flags.flatMap(({ name, value }) => {
    if (name !== 'mount' || value === undefined) return []
    const parts = new Map(
      value.split(',').map((part) => {
        const equals = part.indexOf('=')
        return equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)]
      }),
    )
    const target = parts.get('target') ?? parts.get('dst') ?? parts.get('destination')
    const source = parts.get('source') ?? parts.get('src')
    return [{ type: parts.get('type') ?? 'bind', target, source, from: parts.get('from') }]
  })
}

/** Whether a mount of a RUN lies over one of the paths, or over something in it: what is there does not reach the layer. */
export function mounted(instruction: Instruction, ...paths: readonly string[]): boolean {
  return mountsOf(instruction).some(({ type, target }) => {
    // A target that is no literal may be any path.
    if (target === undefined) return type !== 'secret' && type !== 'ssh'
    const folder = target === '/' ? '/' : target.replace(/\/$/, '')
    if (target.includes('$')) return true
    return target.startsWith('/') && paths.some((path) => isWithin(path, folder) || isWithin(folder, path))
  })
}
