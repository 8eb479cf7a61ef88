// The language server: what an editor sends, what it is answered, and when a text is looked at.

import type { Readable, Writable } from 'node:stream'
import {
  type CodeAction,
  type CodeActionParams,
  type Connection,
  createConnection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  ProposedFeatures,
  ResponseError,
  ShowMessageNotification,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import pack from '../../package.json' with { type: 'json' }
import { UserError } from '../cli/options.ts'
import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { visible, visibleLines } from '../report/visible.ts'
import { actionsFor, editOf, FIX_ALL, isDeed, QUICK_FIX, SOURCE } from './actions.ts'
import {
  type Abilities,
  abilitiesOf,
  DEFAULT_SETTINGS,
  foldersIn,
  isUnsaved,
  pathOf,
  type Settings,
  settingsIn,
} from './client.ts'
import { type Diagnosis, diagnose, type Hint, type Subject } from './diagnosis.ts'
import { rangeOf, rangeOfLines } from './edits.ts'
import { pageOf } from './pages.ts'
import { commentAt, messageOf } from './said.ts'
import { Workspace } from './workspace.ts'

/** Milliseconds of quiet behind the last key before a text is looked at. */
const QUIET = 150

/** Milliseconds of quiet behind the last file that changed: a checkout changes many. */
const SETTLED = 300

/** Serves an editor until it says goodbye; the library then ends the process. */
export function serve(input: Readable, output: Writable): Promise<never> {
  const connection = createConnection(ProposedFeatures.all, input, output)
  new Server(connection).listen()
  return new Promise(() => {})
}

/** What was told of a document. */
interface Told {
  readonly version: number
  readonly diagnostics: readonly Diagnostic[]
}

class Server {
  private readonly documents = new TextDocuments(TextDocument)
  private readonly timers = new Map<string, NodeJS.Timeout>()
  private readonly told = new Map<string, Told>()
  private folders: readonly string[] = []
  private abilities: Abilities = abilitiesOf({})
  private settings: Settings = DEFAULT_SETTINGS
  private workspace = this.newWorkspace()
  private watch: NodeJS.Timeout | undefined
  private lastTrouble = ''
  private isReady = (): void => {}
  /** The editor has said what is set. */
  private readonly ready = new Promise<void>((resolve) => {
    this.isReady = resolve
  })

  constructor(private readonly connection: Connection) {}

  listen(): void {
    const { connection, documents } = this
    connection.onInitialize((params) => this.initialize(params))
    connection.onInitialized(async () => {
      await this.askForSettings()
      this.isReady()
      await this.begin().catch((error: unknown) => this.complain(error))
    })
    connection.onDidChangeConfiguration(async ({ settings }) => {
      this.settings = settingsIn(settings, this.settings)
      await this.askForSettings()
      this.lookAgain()
    })
    connection.onDidChangeWatchedFiles(({ changes }) => {
      // A document that is open is what the editor shows, not what it saved.
      const open = documents.all().map(({ uri }) => uri)
      if (changes.some(({ uri }) => !open.includes(uri))) this.lookAgain()
    })
    connection.onCodeAction((params) => this.actions(params))
    connection.onCodeActionResolve((action) => this.resolved(action))
    connection.onHover((params) => this.hover(params))
    documents.onDidChangeContent(({ document: { uri } }) => this.later(uri, this.told.has(uri) ? QUIET : 0))
    documents.onDidSave(() => {
      // Who cannot tell of other files tells of these at least.
      if (!this.abilities.watching) this.lookAgain()
    })
    documents.onDidClose(({ document: { uri } }) => {
      this.drop(uri)
      void connection.sendDiagnostics({ uri, diagnostics: [] })
    })
    documents.listen(connection)
    connection.listen()
  }

  private initialize(params: InitializeParams): InitializeResult {
    this.abilities = abilitiesOf(params.capabilities)
    this.settings = settingsIn(params.initializationOptions, DEFAULT_SETTINGS)
    this.open(foldersIn(params))
    return {
      serverInfo: { name: pack.name, version: pack.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds: [QUICK_FIX, FIX_ALL], resolveProvider: true },
        hoverProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    }
  }

  private async begin(): Promise<void> {
    const { connection, abilities } = this
    if (abilities.folders)
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        const gone = removed.map(({ uri }) => pathOf(uri))
        const come = added.flatMap(({ uri }) => pathOf(uri) ?? [])
        this.folders = [...this.folders.filter((folder) => !gone.includes(folder)), ...come]
        this.lookAgain()
      })
    if (abilities.watching)
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] })
    if (abilities.configuration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SOURCE })
  }

  private open(uris: readonly string[]): void {
    this.folders = uris.flatMap((uri) => pathOf(uri) ?? [])
    this.workspace = this.newWorkspace()
  }

  private newWorkspace(): Workspace {
    return new Workspace(this.folders, (line) => this.connection.console.warn(line))
  }

  private async askForSettings(): Promise<void> {
    if (!this.abilities.configuration) return
    // An editor that says that it tells its settings, and then does not, keeps the ones that it came with.
    const answer: unknown = await this.connection.workspace.getConfiguration(SOURCE).catch(() => undefined)
    this.settings = settingsIn(answer, this.settings)
  }

  /** Forgets what was known of folders and configurations, and looks at all documents again, when files have settled. */
  private lookAgain(): void {
    clearTimeout(this.watch)
    this.watch = setTimeout(() => {
      this.workspace = this.newWorkspace()
      this.lastTrouble = ''
      for (const { uri } of this.documents.all()) this.later(uri, 0)
    }, SETTLED)
  }

  /** Looks at a document after some quiet: what was still to come of an earlier version is not done. */
  private later(uri: string, quiet: number): void {
    clearTimeout(this.timers.get(uri))
    this.timers.set(
      uri,
      setTimeout(() => void this.look(uri), quiet),
    )
  }

  private drop(uri: string): void {
    clearTimeout(this.timers.get(uri))
    this.timers.delete(uri)
    this.told.delete(uri)
  }

  private async look(uri: string): Promise<void> {
    await this.ready
    const document = this.documents.get(uri)
    if (document === undefined) return
    const { version } = document
    const { workspace } = this
    const isWanted = (): boolean => this.documents.get(uri)?.version === version && this.workspace === workspace
    try {
      const subject = await this.subjectOf(document)
      const diagnosis = subject === undefined ? { hints: [] } : await diagnose(subject, isWanted)
      if (diagnosis !== undefined && isWanted()) await this.tell(document, version, diagnosis)
    } catch (error) {
      this.complain(error)
      if (isWanted()) await this.tell(document, version, { hints: [] })
    }
  }

  /** @returns `undefined` for what is left out, and for what is no file: a revision that git shows, a file on another machine */
  private async subjectOf(document: TextDocument): Promise<Subject | undefined> {
    const path = pathOf(document.uri) ?? (isUnsaved(document.uri) ? this.unsavedPath() : undefined)
    if (path === undefined) return undefined
    const rules = await this.workspace.rulesFor(path)
    return rules.isLeftOut ? undefined : { text: document.getText(), rules, unsafe: this.settings.unsafe }
  }

  /** A text that was never saved counts as a Dockerfile of the first folder that is open. */
  private unsavedPath(): string | undefined {
    const [folder] = this.folders
    return folder === undefined ? undefined : `${folder}/Dockerfile`
  }

  private async tell(document: TextDocument, version: number, { hints, failed }: Diagnosis): Promise<void> {
    const diagnostics = hints.map((hint) => diagnosticOf(document, hint))
    if (failed !== undefined) {
      const range = rangeOf(document, { start: failed.offset, end: failed.offset })
      const message = `not looked at: ${failed.reason}`
      diagnostics.push({ range, message, source: SOURCE, severity: DiagnosticSeverity.Information })
    }
    this.told.set(document.uri, { version, diagnostics })
    await this.connection.sendDiagnostics({ uri: document.uri, version, diagnostics })
  }

  /** A mistake in a configuration is the user's to mend; anything else is ours. Each is shown once. */
  private complain(error: unknown): void {
    const message = error instanceof UserError ? error.message : `a bug of dockershift: ${String(error)}`
    if (error instanceof Error && !(error instanceof UserError))
      this.connection.console.error(visibleLines(error.stack ?? message))
    if (message !== this.lastTrouble)
      void this.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Error,
        message: `dockershift: ${visible(message)}`,
      })
    this.lastTrouble = message
  }

  private async actions(params: CodeActionParams): Promise<CodeAction[]> {
    const document = this.documents.get(params.textDocument.uri)
    if (document === undefined) return []
    const told = this.told.get(document.uri)
    const known = told?.version === document.version ? told.diagnostics : undefined
    const actions = actionsFor(document, params, this.workspace.transforms, known)
    return this.abilities.resolving ? [...actions] : await Promise.all(actions.map((action) => this.resolved(action)))
  }

  private async resolved(action: CodeAction): Promise<CodeAction> {
    const { data } = action
    if (!isDeed(data)) return action
    const document = this.documents.get(data.uri)
    if (document === undefined || document.version !== data.version) throw contentModified()
    const subject = await this.subjectOf(document)
    const edit = subject === undefined ? undefined : await editOf(document, data, subject, this.abilities.versions)
    if (document.version !== data.version) throw contentModified()
    return edit === undefined ? action : { ...action, edit }
  }

  private hover({ textDocument, position }: TextDocumentPositionParams): Hover | undefined {
    const document = this.documents.get(textDocument.uri)
    if (document === undefined) return undefined
    const offset = document.offsetAt(position)
    const line = document.getText({
      start: { line: position.line, character: 0 },
      end: { line: position.line + 1, character: 0 },
    })
    if (!line.trimStart().startsWith('#')) return undefined
    const dockerfile = new Dockerfile(document.uri, document.getText())
    const said = commentAt(dockerfile, offset, this.workspace.transforms)
    if (said === undefined) return undefined
    return { contents: { kind: 'markdown', value: said.markdown }, range: rangeOf(document, said.comment) }
  }
}

function contentModified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed since')
}

function diagnosticOf(document: TextDocument, hint: Hint): Diagnostic {
  const { transform } = hint
  return {
    range: rangeOfLines(document, hint),
    severity: transform.safety === 'safe' ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information,
    code: transform.name,
    codeDescription: { href: pageOf(transform.name) },
    source: SOURCE,
    message: messageOf(transform),
  }
}
