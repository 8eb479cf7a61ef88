// Images that people work in by hand: editors, notebooks and terminals are started in them.
//
// Sources: devcontainers/images, microsoft/vscode-dev-containers, gitpod-io/workspace-images, coder/code-server, coder/enterprise-images.

import type { ImageName } from './names.ts'

const FOLDERS: readonly (readonly [registry: string | undefined, folder: string])[] = [
  ['mcr.microsoft.com', 'devcontainers/'],
  ['mcr.microsoft.com', 'vscode/devcontainers/'],
  ['ghcr.io', 'devcontainers/'],
  [undefined, 'gitpod/workspace-'],
  [undefined, 'codercom/'],
  [undefined, 'linuxserver/code-server'],
  ['lscr.io', 'linuxserver/code-server'],
]

export function isWorkplace({ registry, repository }: ImageName): boolean {
  return FOLDERS.some(([host, folder]) => host === registry && repository.startsWith(folder))
}
