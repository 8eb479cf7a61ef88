// Reads shell text as the shell does that runs it; where that is not known, as far as all of them agree.

import type { Interpreter, ShellText } from '../model/shell.ts'
import { agreed } from './shell-agreement.ts'
import { disputesIn, treeAs } from './shell-dialects.ts'
import { readTree } from './shell-reader.ts'
import { treeOf } from './shell-tree.ts'

/** Those that may be the /bin/sh of an image. */
export const INTERPRETERS: readonly Interpreter[] = ['bash', 'ash', 'dash']

/**
 * @param errexit whether the shell is started with `-e`
 * @param interpreter `undefined` where it may be any
 * @returns `undefined` when the text does not parse as shell, or holds what the parser's positions are not right for
 */
export function readShell(text: string, errexit: boolean, interpreter?: Interpreter): ShellText | undefined {
  const tree = treeOf(text)
  if (tree === undefined) return undefined
  const disputes = disputesIn(tree, text)
  if (disputes.length === 0) return readTree(tree, text, interpreter, errexit)
  const shells = interpreter === undefined ? INTERPRETERS : [interpreter]
  const trees = shells.map((shell) => ({ shell, read: treeAs(shell, text, tree) }))
  if (trees.some(({ read }) => read === 'unread')) return undefined
  // A shell that ends over an error runs nothing of it.
  const [first, ...others] = trees.flatMap(({ shell, read }) =>
    typeof read === 'string' ? [] : (readTree(read, text, shell, errexit) ?? []),
  )
  return first === undefined
    ? undefined
    : { ...others.reduce(agreed, first), interpreter, disputed: [...new Set(disputes.map(({ syntax }) => syntax))] }
}
