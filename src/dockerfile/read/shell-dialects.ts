// What not every shell knows, and what each makes of it: a text is read as the shell would that runs it.
//
// Source: each row was tried in bash 5.2 (as bash and as sh), busybox ash 1.35 and dash 0.5.12; test/shell-reading.test.ts does so
// with generated scripts. Left out is what no reading here depends on, such as `${x//a/b}`: dash ends over it.

import type { Interpreter } from '../model/shell.ts'
import { everyNode, type ParsedScript, type RedirectionNode, type SyntaxNode, treeOf } from './shell-tree.ts'

/** What a shell makes of a syntax of bash: the same, something else that can be read or cannot, or an error that ends the script. */
type Reading = 'alike' | 'otherwise' | 'unread' | 'fails'

const SYNTAXES = {
  /** Elsewhere `&`, and a redirection of nothing. */
  '&>': { ash: 'alike', dash: 'otherwise' },
  '&>>': { ash: 'fails', dash: 'otherwise' },
  /** Elsewhere a dollar sign, and a quoted text. */
  "$'…'": { ash: 'alike', dash: 'otherwise' },
  '$"…"': { ash: 'otherwise', dash: 'otherwise' },
  '$[…]': { ash: 'otherwise', dash: 'otherwise' },
  /** Elsewhere the letters that stand there. */
  '{a,b}': { ash: 'otherwise', dash: 'otherwise' },
  '{name}>': { ash: 'otherwise', dash: 'otherwise' },
  '10>': { ash: 'alike', dash: 'otherwise' },
  /** Elsewhere a command of that name. */
  '[[': { ash: 'alike', dash: 'otherwise' },
  '+=': { ash: 'otherwise', dash: 'otherwise' },
  'a[i]=': { ash: 'otherwise', dash: 'otherwise' },
  time: { ash: 'otherwise', dash: 'otherwise' },
  coproc: { ash: 'otherwise', dash: 'otherwise' },
  '<<<': { ash: 'fails', dash: 'fails' },
  '<(…)': { ash: 'alike', dash: 'fails' },
  'a=(…)': { ash: 'fails', dash: 'fails' },
  function: { ash: 'alike', dash: 'fails' },
  /** Elsewhere a subshell in a subshell. */
  '((': { ash: 'unread', dash: 'unread' },
  'for ((': { ash: 'fails', dash: 'fails' },
  select: { ash: 'fails', dash: 'fails' },
  ';&': { ash: 'fails', dash: 'fails' },
  '|&': { ash: 'fails', dash: 'fails' },
  /** dash ends over these when it comes there, which goes unnoticed in a shell of its own. */
  '$((a++))': { ash: 'alike', dash: 'unread' },
  '>& file': { ash: 'alike', dash: 'unread' },
} as const satisfies Readonly<Record<string, Readonly<Record<'ash' | 'dash', Reading>>>>

type Syntax = keyof typeof SYNTAXES

/** A place where shells part, and the character that makes it what it is to bash. */
export interface Dispute {
  readonly syntax: Syntax
  readonly at: number
}

/** Where nothing of this stands, no tree need be walked. */
const SIGNS = '&> $\' $" $[ { [[ += ]= time coproc <<< <( >( =( function (( select ;& |& $(( >& 0> 1> 2>'.split(' ')

/** The places where shells part over a text that bash reads as `tree`. */
export function disputesIn(tree: ParsedScript, text: string): readonly Dispute[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return []
  const disputes: Dispute[] = []
  everyNode(tree, (node) => {
    disputes.push(...disputesAt(node, text))
  })
  return disputes
}

function disputesAt(node: SyntaxNode, text: string): readonly Dispute[] {
  const at = node.pos
  switch (node.type) {
    case 'Redirect':
    case 'HereString':
      return redirectionAt(node, text)
    case 'AnsiCQuoted':
      return [{ syntax: "$'…'", at }]
    case 'LocaleString':
      return [{ syntax: '$"…"', at }]
    case 'BraceExpansion':
      return [{ syntax: '{a,b}', at }]
    case 'ArithmeticExpansion':
      if (text.startsWith('$[', at)) return [{ syntax: '$[…]', at }]
      return ['++', '--'].some((sign) => node.text.includes(sign)) ? [{ syntax: '$((a++))', at }] : []
    case 'TestCommand':
      return [{ syntax: '[[', at }]
    case 'Assignment':
      if (node.append === true) return [{ syntax: '+=', at: text.indexOf('+=', at) }]
      return node.index === undefined ? [] : [{ syntax: 'a[i]=', at: text.indexOf('[', at) }]
    case 'Time':
      return [{ syntax: 'time', at }]
    case 'Coproc':
      return [{ syntax: 'coproc', at }]
    case 'ProcessSubstitution':
      return [{ syntax: '<(…)', at }]
    case 'ArrayValue':
      return [{ syntax: 'a=(…)', at }]
    case 'Function':
      return text.startsWith('function', at) && node.name.pos > at ? [{ syntax: 'function', at }] : []
    case 'ArithmeticCommand':
      return [{ syntax: '((', at }]
    case 'ArithmeticFor':
      return [{ syntax: 'for ((', at }]
    case 'Select':
      return [{ syntax: 'select', at }]
    case 'CaseItem':
      return node.terminator === undefined || node.terminator === ';;' ? [] : [{ syntax: ';&', at }]
    case 'Pipeline':
      return node.operators.includes('|&') ? [{ syntax: '|&', at }] : []
    default:
      return []
  }
}

function redirectionAt(node: RedirectionNode, text: string): readonly Dispute[] {
  const { operator, descriptor, pos: at } = node
  if (operator === '<<<') return [{ syntax: '<<<', at }]
  if (operator === '&>' || operator === '&>>') return [{ syntax: operator, at: at + 1 }]
  if (descriptor?.type === 'FileDescriptorVariable') return [{ syntax: '{name}>', at }]
  if (descriptor?.type === 'FileDescriptor' && descriptor.end > descriptor.pos + 1) return [{ syntax: '10>', at }]
  return isOutputAndErrors(node, text) ? [{ syntax: '>& file', at }] : []
}

/** `>& file`, which only bash and ash write to; `>&2` and `>&-` mean the same to all. */
function isOutputAndErrors(node: RedirectionNode, text: string): boolean {
  if (node.operator !== '>&' || node.target === undefined) return false
  const target = text.slice(node.target.pos, node.target.end)
  return target !== '-' && !/^\d+$/.test(target)
}

/** From here on, in a range for private use, a character stands for the one of ASCII that means something to bash. */
const STAND_INS = 0xf000

const STAND_IN = /[\uf000-\uf07f]/g

/** A part of a text that was read with stand-ins, as it was written. */
export function restored(text: string): string {
  return text.replace(STAND_IN, (character) => String.fromCharCode(character.charCodeAt(0) - STAND_INS))
}

/**
 * The tree of a text as a shell reads it. Where it makes something else of what bash knows, another character stands in
 * for the one that bash would heed; `&<` for `&>`, which is cut alike. Each stands where the one stood that it is there for.
 *
 * @returns `'fails'` where the shell ends over an error, `'unread'` where it may read something else than is seen here
 */
export function treeAs(interpreter: Interpreter, text: string, tree: ParsedScript): ParsedScript | 'fails' | 'unread' {
  if (interpreter === 'bash') return tree
  if (text.search(STAND_IN) >= 0) return 'unread'
  let current = text
  // What is cut otherwise may show what was hidden: behind `$'it\'` the quotes are others.
  for (let read: ParsedScript | undefined = tree; read !== undefined; read = treeOf(current)) {
    const disputes = disputesIn(read, current)
    const reads = (reading: Reading): readonly Dispute[] =>
      disputes.filter(({ syntax }) => SYNTAXES[syntax][interpreter] === reading)
    if (reads('fails').length > 0) return 'fails'
    if (reads('unread').length > 0) return 'unread'
    const others = reads('otherwise')
    if (others.length === 0) return read
    const characters = current.split('')
    for (const { syntax, at } of others) characters[at] = syntax.startsWith('&>') ? '<' : standIn(characters[at]!)
    current = characters.join('')
  }
  return 'fails'
}

function standIn(character: string): string {
  return String.fromCharCode(STAND_INS + character.charCodeAt(0))
}
