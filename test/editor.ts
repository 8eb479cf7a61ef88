// An editor for tests: starts the language server, talks to it by the protocol's own client, and keeps texts as an editor does.

import { type ChildProcess, spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { CLI, environment } from './cli-sandbox.ts'

/** An editor that can do all that the server makes use of. */
const ABLE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
}

interface Setup {
  readonly capabilities?: ClientCapabilities
  readonly settings?: unknown
  readonly command?: readonly string[]
}

interface Published {
  readonly version: number | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export class Editor {
  /** What the server says it can do. */
  able: InitializeResult | undefined
  readonly registered: string[] = []
  readonly messages: string[] = []
  settings: unknown
  private readonly texts = new Map<string, TextDocument>()
  private readonly published = new Map<string, Published>()
  private readonly history: { readonly uri: string; readonly version: number | undefined }[] = []
  private readonly waiting = new Set<() => void>()
  private readonly undone = new Map<string, string[]>()

  private constructor(
    private readonly connection: ProtocolConnection,
    private readonly child: ChildProcess,
  ) {}

  /** Starts the server with folders that are open. */
  static async open(folders: readonly string[], setup: Setup = {}): Promise<Editor> {
    const { capabilities = ABLE, settings = null, command = [process.execPath, CLI] } = setup
    const [program = '', ...args] = command
    const child = spawn(program, [...args, 'lsp', '--stdio'], {
      env: environment(),
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    const editor = new Editor(connection, child)
    editor.settings = settings
    editor.listen()
    onTestFinished(async () => void (await editor.quit()))
    editor.able = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
      ...(capabilities.workspace?.configuration === true ? {} : { initializationOptions: settings }),
    })
    await connection.sendNotification(InitializedNotification.type, {})
    return editor
  }

  private listen(): void {
    const { connection } = this
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.published.set(uri, { version, diagnostics })
      this.history.push({ uri, version })
      for (const wake of this.waiting) wake()
    })
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.messages.push(message)
      for (const wake of this.waiting) wake()
    })
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method))
      for (const wake of this.waiting) wake()
    })
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings))
    connection.listen()
  }

  /** Says goodbye, as the protocol asks for it. @returns the exit code */
  async quit(): Promise<number | null> {
    const { child, connection } = this
    if (child.exitCode !== null) return child.exitCode
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    await connection.sendRequest(ShutdownRequest.type)
    await connection.sendNotification(ExitNotification.type)
    const code = await ended
    connection.dispose()
    return code
  }

  /** Waits until something holds, which messages of the server may bring about. */
  async until<T>(what: () => T | undefined): Promise<T> {
    for (;;) {
      const found = what()
      if (found !== undefined) return found
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.waiting.delete(wake)
          resolve()
        }
        this.waiting.add(wake)
      })
    }
  }

  async openDocument(uri: string, text: string): Promise<readonly Diagnostic[]> {
    this.texts.set(uri, TextDocument.create(uri, 'dockerfile', 1, text))
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'dockerfile', version: 1, text },
    })
    return this.diagnostics(uri)
  }

  async closeDocument(uri: string): Promise<void> {
    this.texts.delete(uri)
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
  }

  text(uri: string): string {
    return this.document(uri).getText()
  }

  document(uri: string): TextDocument {
    return this.texts.get(uri)!
  }

  /** The diagnostics of the text as it is now. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    return this.until(() => {
      const published = this.published.get(uri)
      return published !== undefined && published.version === this.document(uri).version
        ? published.diagnostics
        : undefined
    })
  }

  /** The versions of a document that diagnostics came for. */
  publishedVersions(uri: string): readonly (number | undefined)[] {
    return this.history.filter((one) => one.uri === uri).map(({ version }) => version)
  }

  /** The diagnostics of a document once they are as expected. */
  diagnosticsThat(uri: string, hold: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    return this.until(() => {
      const { diagnostics = [] } = this.published.get(uri) ?? {}
      return hold(diagnostics) ? diagnostics : undefined
    })
  }

  /** Types into a document. */
  async type(uri: string, range: Range, text: string): Promise<void> {
    const document = this.document(uri)
    const change = { range, text }
    TextDocument.update(document, [change], document.version + 1)
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: document.version },
      contentChanges: [change],
    })
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } })
  }

  /** The actions that are offered for a place. */
  async actions(uri: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
    const published = this.published.get(uri)?.diagnostics ?? []
    const diagnostics = published.filter(
      (one) => one.range.start.line <= range.end.line && one.range.end.line >= range.start.line,
    )
    const found = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only === undefined ? {} : { only: [...only] }) },
    })
    return (found ?? []) as CodeAction[]
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest(CodeActionResolveRequest.type, action)
  }

  /** Chooses an action: what it edits is made, and can be undone. */
  async choose(action: CodeAction): Promise<void> {
    const { edit } = action.edit === undefined ? await this.resolve(action) : action
    for (const change of edit?.documentChanges ?? []) {
      if (!('edits' in change)) throw new Error('an edit of another kind than text')
      if (change.textDocument.version !== this.document(change.textDocument.uri).version)
        throw new Error('an edit for another version')
      await this.edit(change.textDocument.uri, change.edits as TextEdit[])
    }
    for (const [uri, edits] of Object.entries(edit?.changes ?? {})) await this.edit(uri, edits)
  }

  private async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    this.undone.set(uri, [...(this.undone.get(uri) ?? []), this.text(uri)])
    await this.replace(uri, TextDocument.applyEdits(this.document(uri), [...edits]))
  }

  /** Takes the last edit back. */
  async undo(uri: string): Promise<void> {
    await this.replace(uri, this.undone.get(uri)!.pop()!)
  }

  private async replace(uri: string, text: string): Promise<void> {
    const document = this.document(uri)
    await this.type(uri, { start: document.positionAt(0), end: document.positionAt(document.getText().length) }, text)
  }

  async hover(uri: string, position: Position): Promise<string | undefined> {
    const found: Hover | null = await this.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position,
    })
    if (found === null || typeof found.contents !== 'object' || !('value' in found.contents)) return undefined
    return found.contents.value
  }

  async changedFiles(...files: readonly string[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: files.map((file) => ({ uri: uriOf(file), type: 2 })),
    })
  }

  async changedSettings(settings: unknown): Promise<void> {
    this.settings = settings
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { dockershift: settings },
    })
  }
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href
}

/** The whole of a line, zero-based. */
export function onLine(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 0 } }
}
