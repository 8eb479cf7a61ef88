// The code actions: which are offered for a place, and what each of them edits.

import type { CodeAction, CodeActionParams, Diagnostic, WorkspaceEdit } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { isRecord } from '../record.ts'
import type { Transform } from '../transform/transform.ts'
import { forbid, type Subject, take, takeAllSafe } from './diagnosis.ts'
import { editsTo, rangeOf } from './edits.ts'

export const SOURCE = 'dockershift'
export const QUICK_FIX = 'quickfix'
export const FIX_ALL = 'source.fixAll.dockershift'

/** What an action does once it is chosen; it travels through the editor and back. */
export interface Deed {
  readonly uri: string
  /** Of the document that it was offered for. */
  readonly version: number
  readonly deed: 'take' | 'never' | 'all safe'
  readonly transform: string
  /** One-based. */
  readonly firstLine: number
  readonly lastLine: number
}

export function isDeed(value: unknown): value is Deed {
  return isRecord(value) && typeof value.uri === 'string' && typeof value.version === 'number' && 'deed' in value
}

/**
 * What is offered for a place, without edits.
 *
 * @param known the diagnostics of this very version, where they are known; else those that the editor sends count
 */
export function actionsFor(
  document: TextDocument,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  transforms: readonly Transform[],
  known: readonly Diagnostic[] | undefined,
): readonly CodeAction[] {
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((one) => kind === one || kind.startsWith(`${one}.`))
  const actions: CodeAction[] = []
  const here = (known ?? context.diagnostics).filter(
    (one) => one.source === SOURCE && one.range.start.line <= range.end.line && one.range.end.line >= range.start.line,
  )
  for (const diagnostic of wants(QUICK_FIX) ? here : []) {
    const transform = transforms.find(({ name }) => name === diagnostic.code)
    if (transform !== undefined) actions.push(...quickFixes(document, diagnostic, transform))
  }
  const asked = context.only?.some((kind) => kind.startsWith('source')) === true
  const isSafe = ({ code }: Diagnostic): boolean =>
    transforms.some(({ name, safety }) => name === code && safety === 'safe')
  if (wants(FIX_ALL) && (asked || known?.some(isSafe) === true))
    actions.push({
      title: 'Make all safe changes of dockershift',
      kind: FIX_ALL,
      data: deedOf(document, 'all safe', '', { firstLine: 1, lastLine: 1 }),
    })
  return actions
}

function quickFixes(document: TextDocument, diagnostic: Diagnostic, transform: Transform): readonly CodeAction[] {
  const { start, end } = diagnostic.range
  const lines = { firstLine: start.line + 1, lastLine: end.line + 1 }
  const { name, summary, safety } = transform
  return [
    {
      title: safety === 'safe' ? summary : `${summary} (unsafe)`,
      kind: QUICK_FIX,
      diagnostics: [diagnostic],
      isPreferred: safety === 'safe',
      data: deedOf(document, 'take', name, lines),
    },
    {
      // Whether it is one for the whole file is found out when it is chosen: to look takes as long as the change itself.
      title: `Keep ${name} away: write an ignore comment`,
      kind: QUICK_FIX,
      diagnostics: [diagnostic],
      data: deedOf(document, 'never', name, lines),
    },
  ]
}

function deedOf(
  { uri, version }: TextDocument,
  deed: Deed['deed'],
  transform: string,
  lines: Pick<Deed, 'firstLine' | 'lastLine'>,
): Deed {
  return { uri, version, deed, transform, ...lines }
}

/** What a chosen action edits; `undefined` where its change is not to be made any more. */
export async function editOf(
  document: TextDocument,
  deed: Deed,
  subject: Subject,
  versions: boolean,
): Promise<WorkspaceEdit | undefined> {
  const edits = deed.deed === 'never' ? await never(document, deed, subject) : await changed(document, deed, subject)
  if (edits.length === 0) return undefined
  const { uri, version } = document
  return versions
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } }
}

async function changed(document: TextDocument, deed: Deed, subject: Subject): ReturnType<typeof edits> {
  return edits(document, deed.deed === 'take' ? take(subject, deed.transform, deed) : takeAllSafe(subject))
}

async function edits(document: TextDocument, after: Promise<string | undefined>): Promise<ReturnType<typeof editsTo>> {
  const text = await after
  return text === undefined ? [] : editsTo(document, text)
}

async function never(document: TextDocument, deed: Deed, subject: Subject): ReturnType<typeof edits> {
  const { edits: comments } = await forbid(subject, deed.transform, deed)
  return comments.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text }))
}
