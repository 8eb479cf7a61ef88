// What speaks against the slim image in the sources: whatever starts other programs, loads libraries, or names files of packages.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { BuildContext } from '../../src/files/build-context.ts'

/** Ways to start programs and to load libraries, and places of the full image. Methods of other objects bear a dot in front. */
const STARTERS = [
  /\bOpen3\b|\bPTY\b|\bpopen\w*|\bspawn\b|\bFiddle\b|\bdlload\b|\bdlopen\b|\bffi_lib\b|\bMiniMagick\b/,
  /\b(?:Kernel|Process)\s*(?:\.|::)\s*(?:system|exec|spawn|fork|`)/,
  /(?<![.\w:@$"'])(?:system|exec|fork)\b(?!\s*[=:.]|["'?!])/,
  /\bsend\(?\s*[:"'](?:system|exec|spawn|fork|`)/,
  /%x\W|`/,
  /\bopen\s*\(?\s*["']\|/,
  // Of netbase, which slim images lack: /etc/services and its like.
  /\bget(?:serv|proto)by\w+/,
  /\/usr\/(?:s?bin|lib|libexec|include|share)\//,
] as const

/** Methods of Rake that start programs, in its own files. */
const OF_RAKE = /(?<![.\w:"'-])(?:sh|ruby)\s*(?:[("'*%#[]|\s\w)/

/**
 * Why the sources may want more than the slim image has.
 *
 * @param started the names of files that the start may say
 */
export function againstSources(
  copied: ReadonlyMap<string, CopiedFile>,
  files: BuildContext,
  started: readonly string[],
): string | undefined {
  for (const { source, entry } of copied.values()) {
    if (entry.kind !== 'file' || !mayBeSource(source, started) || /(?:^|\/)(?:spec|test|features)\//.test(source))
      continue
    const text = files.text(source)
    const isNamed = isSource(source) || started.includes(nameOf(source))
    if (text === undefined) {
      if (isNamed) return `${source} cannot be read`
      continue
    }
    if (!isNamed && !/^#!.*\bruby\b/.test(text)) continue
    const code = codeOf(source, text)
    const isOfRake = /\.(?:rake|thor)$|(?:^|\/)(?:Rakefile|Thorfile|rakelib\/.*)$/.test(source)
    const signs = isOfRake ? [...STARTERS, OF_RAKE] : STARTERS
    const sign = signs.map((one) => one.exec(code)?.[0]).find((one) => one !== undefined)
    if (sign !== undefined)
      return `${source} says ${sign.trim()}, and may want a program, a library or a file of the full image`
  }
  return undefined
}

function isSource(source: string): boolean {
  return /\.(?:rb|ru|rake|thor|erb|haml|slim|jbuilder|builder|arb|axlsx|prawn|liquid)$|(?:^|\/)(?:Rakefile|Thorfile)$/.test(
    source,
  )
}

/** A file without an ending may be a program of Ruby by its first line. */
function mayBeSource(source: string, started: readonly string[]): boolean {
  return isSource(source) || !nameOf(source).includes('.') || started.includes(nameOf(source))
}

/** Without comments; of a template the parts that are Ruby. */
function codeOf(source: string, text: string): string {
  if (source.endsWith('.erb')) return (text.match(/<%[\s\S]*?%>/g) ?? []).join('\n')
  if (/\.(?:haml|slim)$/.test(source))
    return text
      .split('\n')
      .filter((line) => /[-=~]|#\{|^\s*(?:ruby|:ruby)/.test(line))
      .join('\n')
  return text.replace(/^\s*#.*$/gm, '')
}
