// Reads the tree of a shell text into commands, with what each of them does to the script and to the shell.

import type {
  Assignment,
  Command,
  Element,
  Interpreter,
  Item,
  Leak,
  Range,
  Redirect,
  ShellText,
  Word,
} from '../model/shell.ts'
import { keepsAssignments, type LeakKind, leakOf, startsErrexit } from './leaks.ts'
import {
  type CommandNode,
  forEachChild,
  type ParsedScript,
  type PipelineNode,
  type RedirectionNode,
  type Statement,
  type SyntaxNode,
  type WordNode,
} from './shell-tree.ts'
import { assignmentOf, readAssignment, readWord, wordOf } from './shell-words.ts'
import { isAssignment, programIndex, programName } from './wrappers.ts'

/**
 * @param text as written; `tree` may be that of a text of the same length
 * @param interpreter the shell that reads it so
 * @param errexit whether it is started with `-e`
 */
export function readTree(
  tree: ParsedScript,
  text: string,
  interpreter: Interpreter | undefined,
  errexit: boolean,
): ShellText | undefined {
  return new ShellReader(text, interpreter).read(tree, errexit)
}

interface Place {
  readonly piped?: boolean
  readonly decisive?: boolean
  /** A failure here is one of the whole script: nothing behind it covers up its exit status. */
  readonly binding?: boolean
  /** A failure of a shell that is started here stops the script. */
  readonly noticed?: boolean
  readonly top: boolean
  readonly certain: boolean
  /** Changes made here reach the shell itself. */
  readonly leaks: boolean
}

// The reader's state lives for one call; the class does not leave this file.
class ShellReader {
  private readonly commands: Command[] = []
  private readonly leaks: Leak[] = []
  private heredoc = false
  private broken = false
  /** The shell may be over by now, and content. */
  private ended = false
  /** The shell may be one that stops at a failure. */
  private errexit = false
  /** A failure of the shell may be one that nobody notices. */
  private unnoticed = false

  constructor(
    private readonly text: string,
    private readonly interpreter: Interpreter | undefined,
  ) {}

  read(script: ParsedScript, startedErrexit: boolean): ShellText | undefined {
    const errexit = (startedErrexit || startsErrexit(script)) && !this.text.includes('set +')
    this.errexit = startedErrexit
    const list = script.commands.map((statement, i) => this.item(statement, i === script.commands.length - 1, errexit))
    if (this.broken) return undefined
    const end = list.at(-1)?.end ?? 0
    this.commands.sort((a, b) => a.start - b.start)
    return {
      text: this.text,
      list,
      commands: this.commands,
      leaks: this.leaks,
      comment: this.heredoc ? undefined : trailingComment(this.text, end),
      heredoc: this.heredoc,
      interpreter: this.interpreter,
      disputed: [],
    }
  }

  private item(statement: Statement, last: boolean, errexit: boolean): Item {
    const background = statement.background === true
    if (background) this.leak('background', this.ampersand(statement), statement)
    const place: Place = {
      top: true,
      certain: !background,
      leaks: !background,
      decisive: !background && (last || errexit),
      binding: !background && last,
    }
    const { command: node } = statement
    const read = (): readonly Element[] =>
      this.members(node, place, last).map(([member, inner]) => this.element(member, inner))
    const elements = background ? this.apart(place, read) : read()
    return {
      start: statement.pos,
      end: elementEnd(statement, elements.at(-1)!, background),
      elements,
      operators: node.type === 'AndOr' ? node.operators : [],
      background,
    }
  }

  /** The members of an `&&` / `||` list, and where each of them stands; one alone for anything else. */
  private members(node: Statement['command'], place: Place, last: boolean): readonly (readonly [SyntaxNode, Place])[] {
    if (node.type !== 'AndOr') return [[node, place]]
    const onlyAnd = node.operators.every((operator) => operator === '&&')
    const binding = place.binding === true && onlyAnd
    return node.commands.map((member, i) => [
      member,
      {
        ...place,
        certain: place.certain && (i === 0 || binding),
        // Under `set -e` too, only the last member of a list stops the script.
        decisive: place.decisive === true && onlyAnd && (last || i === node.commands.length - 1),
        binding,
      },
    ])
  }

  /** Reads what a shell of its own runs: should it be over early, the one around it is not. */
  private apart<T>({ binding, noticed }: Partial<Place>, read: () => T): T {
    const { ended, errexit, unnoticed } = this
    this.unnoticed ||= binding !== true && noticed !== true
    const result = read()
    Object.assign(this, { ended, errexit, unnoticed })
    return result
  }

  private element(node: SyntaxNode, place: Place): Element {
    const { pos: start, end } = node
    switch (node.type) {
      case 'Command': {
        const command = this.command(node, place)
        return { start, end, command, kind: 'simple', negated: false }
      }
      case 'Pipeline': {
        const negated = node.prefixes.some((prefix) => prefix.type === 'Negation')
        this.pipeline(node, { ...place, decisive: place.decisive === true && !negated })
        const simple = node.commands.every((member) => member.type === 'Command')
        return { start, end, command: undefined, kind: simple ? 'pipeline' : 'compound', negated }
      }
      case 'Function':
        this.visit(node, place)
        return { start, end, command: undefined, kind: 'function', negated: false }
      default:
        this.visit(node, { ...place, decisive: false, noticed: place.decisive === true })
        return { start, end, command: undefined, kind: 'compound', negated: false }
    }
  }

  private pipeline({ commands, prefixes }: PipelineNode, place: Place): void {
    const binding = place.binding === true && !prefixes.some((prefix) => prefix.type === 'Negation')
    const [only] = commands
    if (commands.length === 1) {
      this.visit(only!, { ...place, binding })
      return
    }
    for (const [i, member] of commands.entries()) {
      const last = i === commands.length - 1
      const decisive = place.decisive === true && last
      const noticed = decisive || (last && place.noticed === true)
      const own = { top: false, certain: place.certain, leaks: false, piped: i > 0 }
      const inner = { ...own, decisive, noticed, binding: binding && last }
      this.apart(inner, () => this.visit(member, inner))
    }
  }

  /** Reads what is no element of the script's own list. */
  private visit(node: SyntaxNode, place: Place): void {
    switch (node.type) {
      case 'Command':
        this.command(node, place)
        return
      case 'Function':
        this.leak('function', this.slice(node.name), node, place)
        this.children(node, { top: false, certain: false, leaks: false })
        return
      case 'For':
      case 'Select':
        this.leak('variable', this.slice(node.name), node, place)
        this.children(node, { ...place, top: false, certain: false, decisive: false })
        return
      case 'ArithmeticFor':
      case 'ArithmeticCommand':
        this.leak('variable', '((', node, place)
        this.children(node, { ...place, top: false, certain: false, decisive: false })
        return
      case 'Coproc':
        this.leak('background', 'coproc', node, place)
        this.children(node, { top: false, certain: false, leaks: false })
        return
      case 'BraceGroup':
        this.body(node.body.commands, place)
        return
      case 'Subshell':
        this.apart(place, () => this.body(node.body.commands, { ...place, leaks: false }))
        return
      case 'CommandExpansion':
      case 'ProcessSubstitution':
      case 'ArithmeticCommandExpansion':
        this.nested(node)
        return
      case 'Pipeline':
        this.pipeline(node, { ...place, decisive: false })
        return
      case 'Statement':
        if (node.background === true) this.leak('background', this.ampersand(node), node, place)
        this.children(node, { ...place, top: false, decisive: false, leaks: place.leaks && node.background !== true })
        return
      case 'HereDoc':
        this.heredoc = true
        this.children(node, { top: false, certain: false, leaks: false })
        return
      default:
        this.children(node, { ...place, top: false, certain: false, decisive: false })
    }
  }

  /** The list inside `( )` or `{ }`: it runs as the list around it would. */
  private body(statements: readonly Statement[], place: Place): void {
    statements.forEach((statement, i) => {
      const background = statement.background === true
      if (background) this.leak('background', this.ampersand(statement), statement, place)
      const last = i === statements.length - 1
      const inner: Place = {
        ...place,
        top: false,
        decisive: false,
        certain: place.certain && !background,
        leaks: place.leaks && !background,
        binding: place.binding === true && last && !background,
        noticed: place.noticed === true && last && !background && statement.command.type !== 'AndOr',
      }
      const read = (): void => {
        for (const [member, one] of this.members(statement.command, inner, last))
          this.visit(member, { ...one, decisive: false })
      }
      if (background) this.apart({}, read)
      else read()
    })
  }

  private nested(node: SyntaxNode): void {
    if ('script' in node && node.script !== undefined) {
      if ((node.script.errors?.length ?? 0) > 0) this.broken = true
      // Positions inside such a script index another string.
      if (node.script.source !== undefined) return
    }
    this.apart({}, () => this.children(node, { top: false, certain: false, leaks: false }))
  }

  private children(node: SyntaxNode, place: Place): void {
    forEachChild(node, (child) => this.visit(child, place))
  }

  private command(node: CommandNode, place: Place): Command {
    const words: Word[] = node.name === undefined ? [] : [this.word(node.name)]
    const assignments: string[] = []
    const assigned: Assignment[] = []
    const redirects: Redirect[] = []
    for (const part of [...node.prefix, ...node.suffix]) {
      if (part.type === 'Word') {
        words.push(this.word(part))
      } else if (part.type === 'Assignment') {
        assigned.push(readAssignment(part))
        if (words.length === 0 || node.prefix.includes(part)) assignments.push(part.name)
        else words.push(wordOf(part, this.text))
        this.children(part, { top: false, certain: false, leaks: false })
      } else if (part.type === 'HereDoc') {
        this.heredoc = true
        redirects.push({ start: part.pos, end: part.end, operator: part.operator, target: undefined })
        this.children(part, { top: false, certain: false, leaks: false })
      } else {
        const target = part.target === undefined ? undefined : this.word(part.target)
        redirects.push({ start: part.pos, end: part.end, operator: this.operator(part), target })
      }
    }
    const program = programIndex(words)
    const wrapper = words.slice(0, program)
    assigned.push(...wrapper.filter(({ text }) => isAssignment(text)).map(assignmentOf))
    const command: Command = {
      start: node.pos,
      end: node.end,
      name: programName(words[program]),
      words: words.slice(program),
      wrapper,
      assignments,
      assigned,
      redirects,
      certain: place.certain && !this.ended && !this.mayFail(wrapper),
      decisive: place.decisive === true,
      top: place.top,
      piped: place.piped === true,
    }
    this.commands.push(command)
    this.commandLeaks(command, place)
    if (command.name === 'set') this.errexit ||= command.words.slice(1).some(({ text }) => text.includes('e'))
    // Under `set -e` a shell may be over behind whatever fails.
    if (endsShell(command) || (this.errexit && this.unnoticed)) this.ended = true
    return command
  }

  private commandLeaks(command: Command, place: Place): void {
    if (!place.leaks) return
    if (command.words.length === 0 || (command.wrapper.length === 0 && keepsAssignments(command.name)))
      for (const name of command.assignments) this.leak('variable', name, command, place)
    if (command.words.length === 0) return
    // `sudo cd /x` or `env cd /x` changes nothing here; `command cd /x` does.
    const name = command.wrapper.length === 0 || command.wrapper[0]?.value === 'command' ? command.name : undefined
    const kind = name === undefined ? undefined : leakOf(name)
    if (kind !== undefined) this.leak(kind, name!, command, place)
    if (name === 'printf' && command.words[1]?.value === '-v') this.leak('variable', 'printf -v', command, place)
  }

  /** Whether a shell may not get as far as the program: where `time` is no keyword it is a program, which busybox alone brings. */
  private mayFail([first]: readonly Word[]): boolean {
    return first?.value === 'time' && this.interpreter !== 'ash'
  }

  private leak(kind: LeakKind, what: string, node: Range | { pos: number; end: number }, place?: Place): void {
    if (place !== undefined && !place.leaks) return
    this.leaks.push({ kind, what, start: 'pos' in node ? node.pos : node.start, end: node.end })
  }

  private word(node: WordNode): Word {
    return readWord(node, this.text, (part) => this.expansion(part))
  }

  private expansion(part: SyntaxNode): void {
    switch (part.type) {
      case 'ParameterExpansion':
        if (part.operation?.type === 'Default' && part.operation.operator.endsWith('='))
          this.leak('variable', part.parameter, part)
        this.children(part, { top: false, certain: false, leaks: false })
        return
      case 'ArithmeticExpansion':
        if (['=', '++', '--'].some((sign) => part.text.includes(sign))) this.leak('variable', '$((', part)
        this.children(part, { top: false, certain: false, leaks: false })
        return
      case 'CommandExpansion':
      case 'ProcessSubstitution':
        this.nested(part)
    }
  }

  private slice({ pos, end }: { readonly pos: number; readonly end: number }): string {
    return this.text.slice(pos, end)
  }

  /** What a reader sees there, who may not know that it starts something in the background. */
  private ampersand({ end }: Statement): string {
    return this.text[end] === '>' ? '&>' : '&'
  }

  /** As written: the parser may have been given another of the same length. */
  private operator({ operator, pos, descriptor }: RedirectionNode): string {
    const start = descriptor?.end ?? pos
    return operator === '<' || operator === '<>' ? this.text.slice(start, start + operator.length) : operator
  }
}

/** `exit`, and what takes the shell's place; `exit 1` ends no script that succeeds. */
function endsShell({ name, words: [, first] }: Command): boolean {
  if (name === 'exec') return first !== undefined
  return (name === 'exit' || name === 'return') && (Number(first?.value) || 0) % 256 === 0
}

/** unbash ends a statement behind its `&`; an item ends before it. */
function elementEnd(statement: Statement, last: Element, background: boolean): number {
  return background ? last.end : statement.end
}

/** Where a `#` starts that makes a comment of the rest, behind the last statement. */
function trailingComment(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '#') return at
    if (character !== ' ' && character !== '\t' && character !== ';' && character !== '&' && character !== '\n')
      return undefined
  }
  return undefined
}
