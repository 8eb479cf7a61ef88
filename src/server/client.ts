// What an editor says of itself and of its settings when it connects.

import { fileURLToPath } from 'node:url'
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver/node'
import { isRecord } from '../record.ts'

/** What a user sets in the editor. */
export interface Settings {
  /** Show what unsafe transforms would change, too. */
  readonly unsafe: boolean
}

export const DEFAULT_SETTINGS: Settings = { unsafe: true }

/** Settings as they come from an editor, by themselves or under the name of this server; what is not said stays. */
export function settingsIn(value: unknown, before: Settings): Settings {
  const own = isRecord(value) && isRecord(value.dockershift) ? value.dockershift : value
  return isRecord(own) && typeof own.unsafe === 'boolean' ? { unsafe: own.unsafe } : before
}

/** What an editor can do. */
export interface Abilities {
  readonly configuration: boolean
  readonly folders: boolean
  readonly watching: boolean
  /** Edits of a code action may be asked for when it is chosen. */
  readonly resolving: boolean
  /** Edits may name the version of the document that they are made for. */
  readonly versions: boolean
}

export function abilitiesOf({ workspace, textDocument }: ClientCapabilities): Abilities {
  return {
    configuration: workspace?.configuration === true,
    folders: workspace?.workspaceFolders === true,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    resolving:
      textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true &&
      textDocument.codeAction.dataSupport === true,
    versions: workspace?.workspaceEdit?.documentChanges === true,
  }
}

/** The folders that are open at the start, as URIs. */
export function foldersIn({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null) return workspaceFolders.map(({ uri }) => uri)
  return typeof rootUri === 'string' ? [rootUri] : []
}

/** Whether a document is a text that was never saved. */
export function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:')
}

/** @returns `undefined` for what is no file: a text that was never saved, or one on another machine */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}
