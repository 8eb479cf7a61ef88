// Which files package managers read, and no program.

/** What package managers read. */
const MANIFESTS =
  /^(?:package.*\.json|npm-shrinkwrap\.json|\.npmrc|\.yarnrc.*|yarn\.lock|pnpm-lock\.yaml|pnpm-workspace\.yaml|bun\.lockb?|bunfig\.toml|.*requirements.*\.(?:txt|in)|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile.*|setup\.(?:py|cfg)|Gemfile.*|.*\.gemspec|composer\.(?:json|lock)|go\.(?:mod|sum)|Cargo\.(?:toml|lock)|mix\.(?:exs|lock))$/

/** Whether a file is read by a package manager, and by no program. */
export function isManifest(name: string): boolean {
  return MANIFESTS.test(name)
}
