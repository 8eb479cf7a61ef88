// What a download gives: source trees in archives by their names, packages, scripts, keys.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Entry, tar } from '../images/tar-writer.ts'
import { debOf } from './debs.ts'

const ACCOUNTS = readFileSync(join(import.meta.dirname, 'worlds/accounts.sh'), 'utf8')
const STAND_IN = readFileSync(join(import.meta.dirname, 'worlds/stand-in.sh'), 'utf8')

/** A script that writes down that it was called. */
export const LOGGING_SCRIPT = `#!/bin/sh
exec /usr/lib/lab/stand-in-as "$0" "$@"
`

/** The files of a source tree as builds expect them: something for each tool. */
export function treeOf(name: string): Readonly<Record<string, { readonly content: string; readonly mode: number }>> {
  const text = (content: string): { content: string; mode: number } => ({ content, mode: 0o644 })
  const script = { content: LOGGING_SCRIPT, mode: 0o755 }
  return {
    'README.md': text(`# ${name}\n`),
    LICENSE: text('as you like\n'),
    Makefile: text('all:\n\ttrue\n'),
    configure: script,
    'autogen.sh': script,
    'bootstrap.sh': script,
    'install.sh': script,
    'build.sh': script,
    gradlew: script,
    mvnw: script,
    'CMakeLists.txt': text('project(lab)\n'),
    'setup.py': text('# lab\n'),
    'requirements.txt': text('flask==1.0\nrequests\n'),
    'package.json': text('{"name":"lab","version":"1.0.0"}\n'),
    'package-lock.json': text('{"name":"lab","lockfileVersion":2}\n'),
    'yarn.lock': text('# lab\n'),
    'go.mod': text('module lab\n'),
    'go.sum': text(''),
    'pom.xml': text('<project/>\n'),
    'build.gradle': text('// lab\n'),
    'Cargo.toml': text('[package]\nname = "lab"\n'),
    'composer.json': text('{}\n'),
    Gemfile: text('source "https://rubygems.org"\n'),
    'Gemfile.lock': text('GEM\n'),
    'bin/tool': script,
    'src/main.c': text('int main(void) { return 0; }\n'),
    'config/settings.conf': text('listen = 80\n'),
  }
}

/** The bytes behind an address, told by what its path ends in. */
export function download(address: URL): Buffer {
  const path = decodeURIComponent(address.pathname)
  const file = path.slice(path.lastIndexOf('/') + 1) || address.hostname
  const query = address.search
  const name = `${file}${query}`.toLowerCase()
  if (/\.(tar\.gz|tgz)\b/.test(name) || /\/(tarball|archive)\//.test(path)) return gzipSync(treeTar(stem(file)))
  if (/\.(tar\.bz2|tbz2?)\b/.test(name)) return packed('bzip2', treeTar(stem(file)))
  if (/\.(tar\.xz|txz)\b/.test(name)) return packed('xz', treeTar(stem(file)))
  if (/\.tar\b/.test(name)) return treeTar(stem(file))
  if (/\.(zip|jar|war|whl|phar)\b/.test(name)) return zip(treeEntries(stem(file)))
  if (/\.gz\b/.test(name)) return gzipSync(Buffer.from(LOGGING_SCRIPT))
  if (/\.deb\b/.test(name)) {
    const [own = 'lab'] = stem(file)
      .toLowerCase()
      .split(/[^a-z0-9+.-]/)
    const relations = {}
    const programs = [`/usr/bin/${own}`]
    return debOf({
      name: own,
      version: '1.0',
      file: '',
      architecture: 'all',
      size: '',
      sha256: '',
      relations,
      programs,
    }).bytes
  }
  if (/\.(asc|gpg|key|pem|crt|pub)\b/.test(name) || /gpg|key/i.test(path)) return Buffer.from(KEY)
  if (/\.(txt|md|list|repo|conf|cfg|ya?ml|json|xml|ini|sha\d+|md5|sig|patch|diff|html?)\b/.test(name))
    return Buffer.from(`# ${address.hostname}${path}\n`)
  return Buffer.from(LOGGING_SCRIPT)
}

const KEY = '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nbGFi\n-----END PGP PUBLIC KEY BLOCK-----\n'

function stem(file: string): string {
  return file.replace(/\.(tar(\.\w+)?|tgz|tbz2?|txz|zip|jar|war|whl|phar|deb|gz)$/i, '') || 'lab'
}

function treeEntries(name: string): readonly Entry[] {
  return Object.entries(treeOf(name)).map(([path, file]) => ({ path: `${name}/${path}`, ...file }))
}

function treeTar(name: string): Buffer {
  const folders = ['', 'bin/', 'src/', 'config/'].map((path) => ({ path: `${name}/${path}`, type: '5' }))
  return tar([...folders, ...treeEntries(name)])
}

function packed(program: string, bytes: Buffer): Buffer {
  return execFileSync(program, ['-c'], { input: bytes, maxBuffer: 1e8 })
}

/** A zip whose members are stored as they are. */
function zip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { path, content = '', mode = 0o644 } of entries) {
    const name = Buffer.from(path)
    const bytes = Buffer.from(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    files.push(Buffer.from('PK\x03\x04'), common, name, bytes)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    // Made by Unix: then the mode counts.
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, tail, name)
    offset += 4 + common.length + name.length + bytes.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, directory, Buffer.from('PK\x05\x06'), end])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** What every world has below /usr/lib/lab. */
export function labFiles(
  programs: string,
): Readonly<Record<string, { readonly content: string; readonly mode: number }>> {
  return {
    'stand-in': { content: STAND_IN, mode: 0o755 },
    // Called with the name to bear in front: a script of the build context has no link of its own.
    'stand-in-as': { content: STAND_IN.replace('me=${0##*/}', 'me=${1##*/}\nshift'), mode: 0o755 },
    accounts: { content: ACCOUNTS, mode: 0o755 },
    programs: { content: programs, mode: 0o644 },
    ...Object.fromEntries(Object.entries(treeOf('tree')).map(([path, file]) => [`tree/${path}`, file])),
  }
}
