// Words and assignments of a shell text, without their quotes where nothing in them needs a shell to be read.

import type { Assignment, Word } from '../model/shell.ts'
import { restored } from './shell-dialects.ts'
import { type AssignmentNode, forEachChild, type SyntaxNode, type WordNode } from './shell-tree.ts'

/** @param expands is told of the expansions in it */
export function readWord(node: WordNode, source: string, expands: (part: SyntaxNode) => void): Word {
  const { pos: start, end } = node
  const text = source.slice(start, end)
  const value = node.text === text ? node.value : restored(node.value)
  if (!mayExpand(text)) return { start, end, text, value, glob: false }
  let expansion = false
  let glob = false
  const look = (part: SyntaxNode): void => {
    switch (part.type) {
      case 'Glob':
      case 'ExtendedGlob':
        glob = true
        return
      case 'SimpleExpansion':
      case 'BraceExpansion':
      case 'ParameterExpansion':
      case 'ArithmeticExpansion':
      case 'CommandExpansion':
      case 'ProcessSubstitution':
        expansion = true
        expands(part)
        return
      case 'AnsiCQuoted':
        expansion ||= hasStrangeEscape(part.text)
        return
      default:
        forEachChild(part, look)
    }
  }
  forEachChild(node, look)
  return { start, end, text, value: expansion ? undefined : value, glob }
}

/** Shells agree on these escapes alone: `\u00e9` is a letter to bash, where the locale has it, and nothing to ash. */
const ESCAPES = '\\\'"abfnrtv'

function hasStrangeEscape(text: string): boolean {
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2))
    if (!ESCAPES.includes(text[at + 1] ?? '')) return true
  return false
}

function mayExpand(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x24: // $
      case 0x60: // `
      case 0x2a: // *
      case 0x3f: // ?
      case 0x5b: // [
      case 0x7b: // {
      case 0x3c: // <
      case 0x3e: // >
      case 0x21: // !
      case 0x40: // @
      case 0x2b: // +
        return true
    }
  }
  return false
}

export function readAssignment(node: AssignmentNode): Assignment {
  const { name, value, append, index, pos: start, end } = node
  const known = append !== true && index === undefined && value?.type === 'Word' && !mayExpand(value.text)
  return { start, end, name, value: known ? value.value : undefined }
}

/** An assignment that `env` or `sudo` is given. */
export function assignmentOf({ start, end, text, value }: Word): Assignment {
  const name = text.slice(0, text.indexOf('='))
  return { start, end, name, value: value?.slice(name.length + 1) }
}

/** An assignment among the arguments, as a word: its text when nothing in it needs a shell to be read. */
export function wordOf({ pos: start, end }: AssignmentNode, source: string): Word {
  const text = source.slice(start, end)
  const isPlain = ![...'$`"\'\\*?[{~'].some((character) => text.includes(character))
  return { start, end, text, value: isPlain ? text : undefined, glob: false }
}
