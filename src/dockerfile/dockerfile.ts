// The Dockerfile: an immutable text with views that are parsed when first asked for, and edits that make a new one.

import { applyFixes } from './edit.ts'
import { type Instruction, readInstruction } from './instruction.ts'
import { type Reading, readLines } from './lines.ts'
import { type Script, scriptText, shellOf } from './script.ts'
import { readShell, type ShellText } from './shell.ts'
import type { Edit, Fix } from './span.ts'
import { readStages, type Settings, type Stage, type Stages } from './stages.ts'

/** Shell texts that were read before, by their text: most RUNs stay as they are from one edit to the next. */
type ShellCache = Map<string, ShellText | null>

export class Dockerfile {
  /** As the user names it; messages bear it. */
  readonly path: string
  readonly text: string
  /** The Dockerfile that this one was edited from. */
  readonly before: Dockerfile | undefined
  /** The edits that made this one of `before`, in its offsets. */
  readonly edits: readonly Edit[]
  private readonly shells: ShellCache
  private readingView: Reading | undefined
  private instructionsView: readonly Instruction[] | undefined
  private stagesView: Stages | undefined
  private readonly scripts = new Map<Instruction, Script | null>()

  constructor(path: string, text: string, before?: Dockerfile, edits: readonly Edit[] = []) {
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
    this.instructionsView ??= this.reading.lines.map((line, i) => readInstruction(line, this.reading.escape, i))
    return this.instructionsView
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

  /**
   * The shell script of a RUN, or of the RUN inside an ONBUILD.
   *
   * @returns `undefined` for another instruction, for exec form, and where the text cannot be read for sure: no
   * POSIX-like shell, a syntax error, a file that uses the Windows escape character
   */
  script(instruction: Instruction): Script | undefined {
    let script = this.scripts.get(instruction)
    if (script === undefined) {
      script = this.readScript(instruction) ?? null
      this.scripts.set(instruction, script)
    }
    return script ?? undefined
  }

  private readScript(outer: Instruction): Script | undefined {
    const instruction = outer.trigger ?? outer
    if (instruction.keyword !== 'RUN' || instruction.form === 'exec') return undefined
    // Broken JSON: exec form to the author, shell form to the builder.
    if (instruction.text.startsWith('["')) return undefined
    const shell = shellOf(this.settings(outer).shell)
    if (shell === undefined || this.reading.escape === '`') return undefined
    const source = scriptText(instruction, this.text)
    if (source === undefined) return undefined
    let read = this.shells.get(source.text)
    if (read === undefined) {
      read = readShell(source.text) ?? null
      this.shells.set(source.text, read)
    }
    return read === null ? undefined : { ...read, instruction, shell, place: source.place }
  }

  /** A new Dockerfile with the fixes made; this one when there is nothing to make. */
  edit(fixes: readonly Fix[]): Dockerfile {
    const { text, edits } = applyFixes(this.text, fixes)
    return text === this.text ? this : new Dockerfile(this.path, text, this, edits)
  }
}
