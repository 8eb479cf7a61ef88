// Reads a RUN's shell text into commands, with a place in the joined text for each; the one file that imports unbash.

import {
  type Assignment as AssignmentNode,
  type Command as CommandNode,
  forEachChild,
  type ParsedScript,
  parse,
  type Statement,
  type SyntaxNode,
  type Word as WordNode,
} from 'unbash'
import { type LeakKind, leakOf } from './leaks.ts'
import { isAssignment, programIndex, programName } from './wrappers.ts'

/** Half-open range of offsets into the script's text, which is not the file's: see `Script.place`. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface Word extends Range {
  /** As written. */
  readonly text: string
  /** Without quotes; `undefined` when the word holds an expansion. */
  readonly value: string | undefined
  /** Holds an unquoted `*`, `?` or `[…]`; `value` then is the pattern. */
  readonly glob: boolean
}

/** `NAME=value` */
export interface Assignment extends Range {
  readonly name: string
  /** Without quotes, '' behind a bare `NAME=`; `undefined` when it may hold an expansion. */
  readonly value: string | undefined
}

export interface Redirect extends Range {
  readonly operator: string
  readonly target: Word | undefined
}

/** A simple command. */
export interface Command extends Range {
  /** The program behind `sudo`, `env` and the like, without its `bin` folder; `undefined` when it is no literal. */
  readonly name: string | undefined
  /** From the program on; empty for a bare assignment. */
  readonly words: readonly Word[]
  /** What stands before the program: `sudo -E`, `env A=b`, `nice`. */
  readonly wrapper: readonly Word[]
  /** Names assigned in front: `A=b command`. */
  readonly assignments: readonly string[]
  /** Each `NAME=value` with its place: those in front, those that `env` or `sudo` is given, those of an `export`. */
  readonly assigned: readonly Assignment[]
  readonly redirects: readonly Redirect[]
  /** Runs in every run of the script that succeeds: not under if, for, case, `||`, `$( )`, in a function or behind `&`. */
  readonly certain: boolean
  /** Fails the script when it fails: nothing behind it covers up its exit status. */
  readonly decisive: boolean
  /** Stands in the script's own list of commands, not inside a compound command, a pipeline or a substitution. */
  readonly top: boolean
  /** Stands behind a `|`, and so reads what the command before it writes. */
  readonly piped: boolean
  /** The command that runs the script it stands in: `bash -c '…'`. */
  readonly within?: Command
}

/** One member of an `&&` / `||` list. */
export interface Element extends Range {
  /** Set when the element is one simple command. */
  readonly command: Command | undefined
  readonly kind: 'simple' | 'pipeline' | 'compound' | 'function'
  readonly negated: boolean
}

/** One `;`-separated member of the script: an `&&` / `||` list of one element or more. */
export interface Item extends Range {
  readonly elements: readonly Element[]
  readonly operators: readonly ('&&' | '||')[]
  readonly background: boolean
}

/** A change of the shell itself that a script makes. */
export interface Leak extends Range {
  readonly kind: LeakKind
  /** What a reader would recognise: the command's name, or the variable's. */
  readonly what: string
}

export interface ShellText {
  readonly text: string
  readonly list: readonly Item[]
  readonly commands: readonly Command[]
  readonly leaks: readonly Leak[]
  /** Where a trailing `# comment` starts, which swallows what would be put behind it. */
  readonly comment: number | undefined
  /** Holds a heredoc, so the text is more than one line. */
  readonly heredoc: boolean
}

/**
 * Reads shell text.
 *
 * @param errexit whether the shell is started with `-e`
 * @returns `undefined` when the text does not parse as shell, or holds what the parser's positions are not right for
 */
export function readShell(text: string, errexit: boolean): ShellText | undefined {
  // unbash's positions are wrong inside a backtick substitution that holds a backslash.
  if (text.includes('`') && text.includes('\\')) {
    const open = text.indexOf('`')
    if (text.indexOf('\\', open) >= 0) return undefined
  }
  let script: ParsedScript
  try {
    script = parse(text)
  } catch {
    return undefined
  }
  const reader = new ShellReader(text)
  return reader.read(script, errexit)
}

interface Place {
  readonly piped?: boolean
  readonly decisive?: boolean
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

  constructor(private readonly text: string) {}

  read(script: ParsedScript, startedErrexit: boolean): ShellText | undefined {
    if (script.errors !== undefined && script.errors.length > 0) return undefined
    const errexit = (startedErrexit || startsErrexit(script)) && !this.text.includes('set +')
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
    }
  }

  private item(statement: Statement, last: boolean, errexit: boolean): Item {
    const background = statement.background === true
    const { command: node } = statement
    if (background) this.leak('background', '&', statement)
    const outer: Place = {
      top: true,
      certain: !background,
      leaks: !background,
      decisive: !background && (last || errexit),
    }
    if (node.type !== 'AndOr') {
      const element = this.element(node, outer)
      return {
        start: statement.pos,
        end: elementEnd(statement, element, background),
        elements: [element],
        operators: [],
        background,
      }
    }
    const onlyAnd = node.operators.every((operator) => operator === '&&')
    const elements = node.commands.map((member, i) =>
      this.element(member, {
        ...outer,
        certain: outer.certain && (i === 0 || (onlyAnd && last)),
        // Under `set -e` too, only the last member of a list stops the script.
        decisive: outer.decisive === true && onlyAnd && (last || i === node.commands.length - 1),
      }),
    )
    const lastElement = elements.at(-1)!
    return {
      start: statement.pos,
      end: elementEnd(statement, lastElement, background),
      elements,
      operators: node.operators,
      background,
    }
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
        const single = node.commands.length === 1
        const inner: Place = single
          ? { ...place, certain: place.certain }
          : { top: false, certain: place.certain, leaks: false }
        for (const [i, member] of node.commands.entries()) {
          this.visit(member, {
            ...inner,
            piped: i > 0,
            decisive: place.decisive === true && !negated && i === node.commands.length - 1,
          })
        }
        const simple = node.commands.every((member) => member.type === 'Command')
        return { start, end, command: undefined, kind: simple ? 'pipeline' : 'compound', negated }
      }
      case 'Function':
        this.visit(node, place)
        return { start, end, command: undefined, kind: 'function', negated: false }
      default:
        this.visit(node, { ...place, decisive: false })
        return { start, end, command: undefined, kind: 'compound', negated: false }
    }
  }

  /** Reads what is no element of the script's own list. */
  private visit(node: SyntaxNode, place: Place): void {
    switch (node.type) {
      case 'Command':
        this.command(node, place)
        return
      case 'Function':
        this.leak('function', node.name.text, node, place)
        this.children(node, { top: false, certain: false, leaks: false })
        return
      case 'For':
      case 'Select':
        this.leak('variable', node.name.text, node, place)
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
        this.body(node.body.commands, { ...place, leaks: false })
        return
      case 'CommandExpansion':
      case 'ProcessSubstitution':
      case 'ArithmeticCommandExpansion':
        this.nested(node)
        return
      case 'Pipeline':
        node.commands.forEach((member, i) => {
          this.visit(
            member,
            node.commands.length === 1 ? place : { top: false, certain: false, leaks: false, piped: i > 0 },
          )
        })
        return
      case 'Statement':
        if (node.background === true) this.leak('background', '&', node, place)
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
      const { command: node, background } = statement
      if (background === true) this.leak('background', '&', statement, place)
      const inner: Place = {
        ...place,
        top: false,
        decisive: false,
        certain: place.certain && background !== true,
        leaks: place.leaks && background !== true,
      }
      if (node.type !== 'AndOr') {
        this.visit(node, inner)
        return
      }
      const all = i === statements.length - 1 && node.operators.every((operator) => operator === '&&')
      for (const [j, member] of node.commands.entries())
        this.visit(member, { ...inner, certain: inner.certain && (j === 0 || all) })
    })
  }

  private nested(node: SyntaxNode): void {
    if ('script' in node && node.script !== undefined) {
      if ((node.script.errors?.length ?? 0) > 0) this.broken = true
      // Positions inside such a script index another string.
      if (node.script.source !== undefined) return
    }
    this.children(node, { top: false, certain: false, leaks: false })
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
        else words.push({ start: part.pos, end: part.end, text: part.text, value: plain(part.text), glob: false })
        this.children(part, { top: false, certain: false, leaks: false })
      } else if (part.type === 'HereDoc') {
        this.heredoc = true
        redirects.push({ start: part.pos, end: part.end, operator: part.operator, target: undefined })
        this.children(part, { top: false, certain: false, leaks: false })
      } else {
        const target = part.target === undefined ? undefined : this.word(part.target)
        redirects.push({ start: part.pos, end: part.end, operator: part.operator, target })
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
      certain: place.certain,
      decisive: place.decisive === true,
      top: place.top,
      piped: place.piped === true,
    }
    this.commands.push(command)
    this.commandLeaks(command, place)
    return command
  }

  private commandLeaks(command: Command, place: Place): void {
    if (!place.leaks) return
    if (command.words.length === 0) {
      for (const name of command.assignments) this.leak('variable', name, command, place)
      return
    }
    // `sudo cd /x` or `env cd /x` changes nothing here; `command cd /x` does.
    const name = command.wrapper.length === 0 || command.wrapper[0]?.value === 'command' ? command.name : undefined
    const kind = name === undefined ? undefined : leakOf(name)
    if (kind !== undefined) this.leak(kind, name!, command, place)
    if (name === 'printf' && command.words[1]?.value === '-v') this.leak('variable', 'printf -v', command, place)
    // Under dash `&>` starts the command in the background.
    if (command.redirects.some(({ operator }) => operator === '&>' || operator === '&>>')) {
      this.leak('background', '&>', command, place)
    }
  }

  private leak(kind: LeakKind, what: string, node: Range | { pos: number; end: number }, place?: Place): void {
    if (place !== undefined && !place.leaks) return
    this.leaks.push({ kind, what, start: 'pos' in node ? node.pos : node.start, end: node.end })
  }

  private word(node: WordNode): Word {
    const { text, pos: start, end } = node
    if (!mayExpand(text)) return { start, end, text, value: node.value, glob: false }
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
          expansion = true
          return
        case 'ParameterExpansion':
          expansion = true
          if (part.operation?.type === 'Default' && part.operation.operator.endsWith('=')) {
            this.leak('variable', part.parameter, part)
          }
          this.children(part, { top: false, certain: false, leaks: false })
          return
        case 'ArithmeticExpansion':
          expansion = true
          if (part.text.includes('=') || part.text.includes('++') || part.text.includes('--'))
            this.leak('variable', '$((', part)
          this.children(part, { top: false, certain: false, leaks: false })
          return
        case 'CommandExpansion':
        case 'ProcessSubstitution':
          expansion = true
          this.nested(part)
          return
        default:
          forEachChild(part, look)
      }
    }
    forEachChild(node, look)
    return { start, end, text, value: expansion ? undefined : node.value, glob }
  }
}

/** Whether the script's first statement is `set` with `-e` in it. */
function startsErrexit(script: ParsedScript): boolean {
  const first = script.commands[0]?.command
  return (
    first?.type === 'Command' &&
    first.name?.text === 'set' &&
    first.suffix.some((word) => word.type === 'Word' && word.text.startsWith('-') && word.text.includes('e'))
  )
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

function readAssignment({ name, value, append, index, pos: start, end }: AssignmentNode): Assignment {
  const known = append !== true && index === undefined && value?.type === 'Word' && !mayExpand(value.text)
  return { start, end, name, value: known ? value.value : undefined }
}

/** An assignment that `env` or `sudo` is given. */
function assignmentOf({ start, end, text, value }: Word): Assignment {
  const name = text.slice(0, text.indexOf('='))
  return { start, end, name, value: value?.slice(name.length + 1) }
}

/** An assignment among the arguments, as a word: its text when nothing in it needs a shell to be read. */
function plain(text: string): string | undefined {
  return [...'$`"\'\\*?[{~'].some((character) => text.includes(character)) ? undefined : text
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
