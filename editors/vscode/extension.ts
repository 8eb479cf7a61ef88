// The extension for VS Code: starts the language server, which does the rest.

import { type ExtensionContext, workspace } from 'vscode'
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node'

let client: LanguageClient | undefined

export async function activate(context: ExtensionContext): Promise<void> {
  const path = workspace.getConfiguration('dockershift').get<string>('path') ?? ''
  client = new LanguageClient('dockershift', 'dockershift', serverAt(path, context), {
    // What git shows of an earlier time is no file to change.
    documentSelector: ['file', 'untitled'].map((scheme) => ({ scheme, language: 'dockerfile' })),
    synchronize: { configurationSection: 'dockershift' },
  })
  await client.start()
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}

/** The server that comes along runs in the Node.js that VS Code brings. */
function serverAt(path: string, context: ExtensionContext): ServerOptions {
  const args = ['lsp']
  return path === ''
    ? { module: context.asAbsolutePath('server/cli.js'), args, transport: TransportKind.stdio }
    : { command: path, args, transport: TransportKind.stdio }
}
