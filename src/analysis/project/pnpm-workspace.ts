// The sections of a pnpm-workspace.yaml, and the settings in it that are no matter of files. Source: pnpm.io/settings.

import { set } from './project.ts'

/** The keys at the left edge of a simple YAML file, with the lines below each; `undefined` for anything else there. */
export function readSections(text: string): ReadonlyMap<string, readonly string[]> | undefined {
  const sections = new Map<string, string[]>()
  let lines: string[] | undefined
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#') || line === '---') continue
    const key = /^([\w-]+):\s*(.*)$/.exec(line)
    if (key !== null) {
      lines = key[2] === '' || key[2]!.startsWith('#') ? [] : [key[2]!]
      sections.set(key[1]!, lines)
    } else if (/^[\s-]/.test(line) && lines !== undefined) {
      lines.push(line)
    } else {
      return undefined
    }
  }
  return sections
}

/** Settings of pnpm that say nothing about files, unless one names a path. */
export const PNPM_SETTINGS = set(
  'onlyBuiltDependencies ignoredBuiltDependencies allowBuilds neverBuiltDependencies overrides peerDependencyRules',
  'packageExtensions allowedDeprecatedVersions minimumReleaseAge minimumReleaseAgeExclude nodeLinker shamefullyHoist',
  'publicHoistPattern hoistPattern hoist linkWorkspacePackages preferWorkspacePackages autoInstallPeers saveExact',
  'savePrefix strictPeerDependencies engineStrict catalogMode cleanupUnusedCatalogs trustPolicy blockExoticSubdeps',
)
