// What is known of Rust programs: what their manifests and sources say, and crates that want a library where they run.

/** Read from a Cargo.toml. */
export interface CargoManifest {
  /** The package's name; `undefined` for a workspace alone. */
  readonly name: string | undefined
  /** The names of `[[bin]]`. */
  readonly programs: readonly string[]
  readonly workspace: boolean
}

/** Reads the few lines of a Cargo.toml that name programs. */
export function readCargoManifest(text: string): CargoManifest {
  let table = ''
  let name: string | undefined
  const programs: string[] = []
  for (const line of text.split('\n')) {
    const header = /^\s*(\[\[?[^\]]+\]\]?)/.exec(line)?.[1]
    if (header !== undefined) table = header
    const value = /^\s*name\s*=\s*["']([^"']+)["']/.exec(line)?.[1]
    if (value === undefined) continue
    if (table === '[package]') name = value
    if (table === '[[bin]]') programs.push(value)
  }
  return { name, programs, workspace: /^\s*\[workspace/m.test(text) }
}

/** The names of the packages in a Cargo.lock. */
export function readCargoLock(text: string): readonly string[] {
  return [...text.matchAll(/^name = "([^"]+)"/gm)].map(([, name]) => name!)
}

/** Crates that are bindings to what every Linux has, or to other systems. */
const HARMLESS_BINDINGS =
  /^(?:linux-raw|windows|winapi|js|web|ntapi|core-foundation|security-framework|fsevent|inotify|kqueue|mach2?|ndk|android_\w+|hermit|libc|redox|schannel|wasm\w*)-sys$/

/** Crates whose C library Debian has as a package, by the crate's name. */
const LIBRARIES: Readonly<Record<string, string>> = {
  'openssl-sys': 'libssl3',
  'pq-sys': 'libpq5',
  'libsqlite3-sys': 'libsqlite3-0',
  'libz-sys': 'zlib1g',
  'mysqlclient-sys': 'libmariadb3',
  'curl-sys': 'libcurl4',
  'libssh2-sys': 'libssh2-1',
  'libgit2-sys': 'libgit2',
  'rdkafka-sys': 'librdkafka1',
  'zmq-sys': 'libzmq5',
  'libudev-sys': 'libudev1',
  'alsa-sys': 'libasound2',
  'libsodium-sys': 'libsodium23',
}

/** A crate that may want a C library where the program runs, and the Debian package that has it, where it is known. */
export function boundCrate(
  crates: readonly string[],
): { readonly crate: string; readonly library: string | undefined } | undefined {
  const crate = crates.find((name) => name.endsWith('-sys') && !HARMLESS_BINDINGS.test(name))
  return crate === undefined ? undefined : { crate, library: LIBRARIES[crate] }
}

/** String literals of Rust source, in order; comments are left out. */
export function rustLiterals(text: string): readonly string[] {
  const found = text.matchAll(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])'|r(#*)"([\s\S]*?)"\1|"((?:\\[\s\S]|[^"\\])*)"/g,
  )
  return [...found].flatMap(([, , raw, plain]) => raw ?? plain ?? [])
}

/** Rust source without its comments. */
export function rustCode(text: string): string {
  return text.replace(
    /("(?:\\[\s\S]|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, literal: string | undefined) => literal ?? ' ',
  )
}
