// The tree of a shell text, as bash reads it; the one file that imports unbash.

import { forEachChild, type ParsedScript, parse, type SyntaxNode } from 'unbash'

export type {
  Assignment as AssignmentNode,
  Command as CommandNode,
  ParsedScript,
  Pipeline as PipelineNode,
  Redirection as RedirectionNode,
  Statement,
  SyntaxNode,
  Word as WordNode,
} from 'unbash'
export { forEachChild }

/** @returns `undefined` when the text does not parse as shell, or holds what the parser's positions are not right for */
export function treeOf(text: string): ParsedScript | undefined {
  // unbash's positions are wrong inside a backtick substitution that holds a backslash.
  const tick = text.indexOf('`')
  if (tick >= 0 && text.indexOf('\\', tick) >= 0) return undefined
  try {
    const script = parse(text)
    return script.errors !== undefined && script.errors.length > 0 ? undefined : script
  } catch {
    return undefined
  }
}

/** Looks at every node whose place in the text is known, from the top down. */
export function everyNode(node: SyntaxNode, look: (node: SyntaxNode) => void): void {
  look(node)
  // Positions inside such a script index another string.
  if (node.type === 'Script' && 'source' in node && node.source !== undefined) return
  forEachChild(node, (child) => everyNode(child, look))
}
