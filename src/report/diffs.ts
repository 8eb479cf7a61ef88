// The format diff: what git apply and patch take; coloured on a terminal.

import { unifiedDiff } from './diff.ts'
import { diffPath, type Reporter, type Target } from './reporter.ts'
import { visibleLines } from './visible.ts'

export function diffs(target: Target): Reporter {
  return {
    opening: '',
    result(result) {
      if (result.status !== 'changed') return ''
      const diff = unifiedDiff(diffPath(result.path, target), result.before, result.after, result.created)
      return target.terminal ? painted(diff, target) : diff
    },
    closing: () => '',
  }
}

/** A diff for the screen. */
export function painted(diff: string, { colors }: Pick<Target, 'colors'>): string {
  const paint: Readonly<Record<string, (line: string) => string>> = {
    '+': colors.green,
    '-': colors.red,
    '@': colors.cyan,
  }
  let head = true
  return visibleLines(diff)
    .split('\n')
    .map((line) => {
      // A removed line may look like a line of the header.
      if (line.startsWith('@@')) head = false
      return head ? colors.bold(line) : (paint[line[0] ?? '']?.(line) ?? line)
    })
    .join('\n')
}
