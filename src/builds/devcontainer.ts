// The build of a development container: devcontainer.json, which is JSON with comments.

import { findNodeAtLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser'
import { type Declared, literal } from './build.ts'

/** @param folder where the file stands: paths start there */
export function readDevcontainer(text: string, folder: string): readonly Declared[] {
  const root = parseTree(text, [], { allowTrailingComma: true })
  if (root?.type !== 'object') return []
  const at = (...path: string[]): Node | undefined => findNodeAtLocation(root, path)
  // Before `build` there were two members at the top.
  const file = at('build', 'dockerfile') ?? at('dockerFile')
  if (file === undefined) return []
  const context = at('build', 'context') ?? at('context')
  return [
    {
      context: context === undefined ? '.' : (literal(getNodeValue(context)) ?? null),
      file: literal(getNodeValue(file)) ?? null,
      fileFrom: 'folder',
      line: text.slice(0, file.offset).split('\n').length,
      folders: [folder],
    },
  ]
}
