// The Dockerfile: an immutable text with views that are parsed when first asked for, and edits that make a new one.

import { applyFixes } from '../edit/fixes.ts'
import { keepingHangingLists } from '../edit/hanging-lists.ts'
import { withInnerScripts } from '../read/inner-shell.ts'
import { type Reading, readLines } from '../read/lines.ts'
import { readShell } from '../read/read-shell.ts'
import { type BaseShells, interpreterOf, NO_BASE_SHELLS } from '../read/system-shell.ts'
import { type Instruction, readInstruction } from './instruction.ts'
import { type Script, scriptText, shellOf, whyNoText } from './script.ts'
import type { Interpreter, OwnShell, Shell, ShellText } from './shell.ts'
import type { Edit, Fix, Span } from './span.ts'
import { readStages, type Settings, type Stage, type Stages } from './stages.ts'

/** Shell texts that were read before, by their text: most RUNs stay as they are from one edit to the next. */
type ShellCache = Map<string, ShellText | null>

/** Why a RUN has no script that can be read; nothing where there is no RUN. */
interface Unread {
  readonly unread: string | undefined
}

const NO_RUN: Unread = { unread: undefined }

export class Dockerfile {
  /** As the user names it; messages bear it. */
  readonly path: string
  readonly text: string
  /** The Dockerfile that this one was edited from. */
  readonly before: Dockerfile | undefined
  /** The edits that made this one of `before`, in its offsets. */
  readonly edits: readonly Edit[]
  /** Places that `edit` leaves alone. */
  private protectedSpans: readonly Span[] = []
  private readonly shells: ShellCache
  private readingView: Reading | undefined
  private instructionsView: readonly Instruction[] | undefined
  private stagesView: Stages | undefined
  private readonly scripts = new Map<Instruction, Script | Unread>()

  /** @param shells of base images; without them /bin/sh may be any */
  constructor(
    path: string,
    text: string,
    private readonly baseShells: BaseShells = NO_BASE_SHELLS,
    before?: Dockerfile,
    edits: readonly Edit[] = [],
  ) {
    this.path = path
    this.text = text
    this.before = before
    this.edits = edits
    this.shells = before?.shells ?? new Map()
  }

  /** The text by BuildKit's line rules. */
  get reading(): Reading {
    this.readingView ??= readLines(this.text)
    return this.readingView
  }

  get instructions(): readonly Instruction[] {
    this.instructionsView ??= this.reading.lines.map(
      (line, i) => this.untouched(i) ?? readInstruction(line, this.reading.escape, i),
    )
    return this.instructionsView
  }

  /** The instruction as it was read before the edits, where it ends in front of the first of them. */
  private untouched(index: number): Instruction | undefined {
    const old = this.before?.instructionsView?.[index]
    const [first] = this.edits
    return old !== undefined && first !== undefined && old.span.end < first.span.start ? old : undefined
  }

  get stages(): readonly Stage[] {
    return this.stagesViewed.stages
  }

  private get stagesViewed(): Stages {
    this.stagesView ??= readStages(this.instructions, this.reading.escape)
    return this.stagesView
  }

  /** The stage that an instruction stands in; `undefined` before the first FROM. */
  stageOf(instruction: Instruction): Stage | undefined {
    return this.stagesViewed.stageOf[instruction.index]
  }

  /** USER, WORKDIR, SHELL, ENV and ARG in force before an instruction runs. */
  settings(instruction: Instruction): Settings {
    return this.stagesViewed.settings[instruction.index]!
  }

  /** The words of the SHELL in force before an instruction runs, of its base image where the file says none. */
  shell(instruction: Instruction): OwnShell {
    const { shell } = this.settings(instruction)
    const stage = this.stageOf(instruction)
    return shell ?? (stage === undefined ? undefined : this.baseShells.own(stage))
  }

  /**
   * The shell script of a RUN, or of the RUN inside an ONBUILD.
   *
   * @returns `undefined` for another instruction, for exec form, and where the text cannot be read for sure: no
   * POSIX-like shell, a syntax error, a file that uses the Windows escape character
   */
  script(instruction: Instruction): Script | undefined {
    const script = this.scriptOrNone(instruction)
    return 'unread' in script ? undefined : script
  }

  /** Why there is no `script` of a RUN, as a clause; `undefined` where there is one, and for another instruction. */
  whyUnread(instruction: Instruction): string | undefined {
    const script = this.scriptOrNone(instruction)
    return 'unread' in script ? script.unread : undefined
  }

  private scriptOrNone(instruction: Instruction): Script | Unread {
    let script = this.scripts.get(instruction)
    if (script === undefined) {
      const old = this.untouched(instruction.index) === instruction ? this.before?.scripts.get(instruction) : undefined
      script = old ?? this.readScript(instruction)
      this.scripts.set(instruction, script)
    }
    return script
  }

  private readScript(outer: Instruction): Script | Unread {
    const instruction = outer.trigger ?? outer
    if (instruction.keyword !== 'RUN') return NO_RUN
    if (instruction.form === 'exec') return { unread: 'it is in exec form' }
    // Broken JSON: exec form to the author, shell form to the builder.
    if (instruction.text.startsWith('["'))
      return { unread: 'it is exec form to its author and shell form to a builder' }
    const shell = shellOf(this.shell(outer))
    if (shell === undefined) return { unread: 'its SHELL is none that it can be read as' }
    if (this.reading.escape === '`') return { unread: 'the escape character of the file is a backtick' }
    if (swallows(instruction)) return { unread: 'a line that goes on takes in the instruction behind a blank line' }
    const source = scriptText(instruction, this.text)
    if (source === undefined) return { unread: whyNoText(instruction, this.text) }
    const interpreter = this.interpreter(outer, shell.name)
    const key = `${shell.errexit === true ? 'e' : '-'}${interpreter ?? ''},${this.interpreter(outer, 'sh') ?? ''} ${source.text}`
    let read = this.shells.get(key)
    if (read === undefined) {
      const own = readShell(source.text, shell.errexit === true, interpreter)
      read = own === undefined ? null : withInnerScripts(own, (name) => this.interpreter(outer, name))
      this.shells.set(key, read)
    }
    if (read === null) return { unread: 'what a shell makes of it is not known' }
    return { ...read, instruction, shell, place: source.place }
  }

  /** The shell that runs an instruction's script; `undefined` where it may be any. */
  interpreter(instruction: Instruction, name: Shell['name']): Interpreter | undefined {
    const stage = this.stageOf(instruction)
    // A shell of the base's own may be any, and start another.
    if (stage === undefined || (name === 'sh' && this.shell(instruction) === 'unsure')) return undefined
    return interpreterOf(stage, instruction.index, name, this.baseShells.system)
  }

  /** Whether there are places that `edit` leaves alone. */
  get isProtected(): boolean {
    return this.protectedSpans.length > 0
  }

  /** The same Dockerfile, whose `edit` makes no fix that touches one of `spans`; nor does that of what it makes. */
  protecting(spans: readonly Span[]): Dockerfile {
    const copy = new Dockerfile(this.path, this.text, this.baseShells, this.before, this.edits)
    copy.protectedSpans = spans
    copy.readingView = this.readingView
    copy.instructionsView = this.instructionsView
    copy.stagesView = this.stagesView
    for (const [instruction, script] of this.scripts) copy.scripts.set(instruction, script)
    return copy
  }

  /** A new Dockerfile with the fixes made, and lists that hang under a word moved along; this one when there is nothing to make. */
  edit(fixes: readonly Fix[]): Dockerfile {
    const { text, edits } = applyFixes(this.text, keepingHangingLists(this, this.allowed(fixes)))
    if (text === this.text) return this
    const next = new Dockerfile(this.path, text, this.baseShells, this, edits)
    next.protectedSpans = this.protectedSpans.map((span) => moved(span, edits))
    return next
  }

  private allowed(fixes: readonly Fix[]): readonly Fix[] {
    const spans = this.protectedSpans
    return spans.length === 0
      ? fixes
      : fixes.filter((fix) => !fix.some((edit) => spans.some((span) => touches(edit, span))))
  }
}

/** Where a place stands after edits that lie beside it. */
function moved({ start, end }: Span, edits: readonly Edit[]): Span {
  const shift = edits.reduce(
    (sum, { span, text }) => (span.end < start ? sum + text.length - (span.end - span.start) : sum),
    0,
  )
  return { start: start + shift, end: end + shift }
}

function touches(edit: Edit, span: Span): boolean {
  return edit.span.start <= span.end && edit.span.end >= span.start
}

const SWALLOWED = /^\s*(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|RUN|USER|VOLUME|WORKDIR)\s/

/** `RUN a \\`, a blank line, `CMD b`: a stray continuation makes an argument of the next instruction. */
function swallows({ line }: Instruction): boolean {
  return (
    line.blanks.length > 0 &&
    line.pieces.some(
      ({ joined, length }) => joined > 0 && SWALLOWED.test(line.joined.slice(joined, joined + Math.min(length, 40))),
    )
  )
}
