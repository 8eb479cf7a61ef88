// COPY and ADD as they are written: what is taken, from where, and where it is put.

import { kept } from '../../kept.ts'
import { keywordFor } from '../edit/keyword.ts'
import { fileOffset } from '../read/lines.ts'
import type { Dockerfile } from './dockerfile.ts'
import { builderWords, flag, type Instruction } from './instruction.ts'
import { resolve } from './paths.ts'

export interface Copy {
  readonly instruction: Instruction
  /** What `--from` names: a stage, an image, another build context. */
  readonly from: string | undefined
  /** As written, without the quotes of a JSON array; the openers of heredocs (`<<EOF`) are among them. */
  readonly sources: readonly string[]
  /** As written, without the quotes of a JSON array. */
  readonly destination: string
  /** The destination is a folder, whatever is copied. */
  readonly intoFolder: boolean
}

/** @returns `undefined` for another instruction, and for one without source and destination, which no builder takes */
export function copyOf(instruction: Instruction): Copy | undefined {
  const { keyword } = instruction
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined
  return keptCopy(instruction)
}

/** Whoever looks at what lies at a path asks for all of them. */
const keptCopy = kept(readCopy)

function readCopy(instruction: Instruction): Copy | undefined {
  const { strings } = instruction
  const words = strings ?? builderWords(instruction).map(({ text }) => text)
  const destination = words.at(-1)
  if (destination === undefined || words.length < 2) return undefined
  return {
    instruction,
    from: flag(instruction, 'from'),
    sources: words.slice(0, -1),
    destination,
    intoFolder: words.length > 2 || /\/$|(?:^|\/)\.$|^\.\.$/.test(destination),
  }
}

/** The same, where all of it comes from files: no heredoc, and nothing that an author reads otherwise than the builder. */
export function copyOfFiles(instruction: Instruction): Copy | undefined {
  const { line, strings, text } = instruction
  // Broken JSON: an array to the author, words to the builder.
  const isBroken = strings === undefined && text.startsWith('[')
  return line.heredocs.length > 0 || line.dangling || isBroken ? undefined : copyOf(instruction)
}

/** An address or a git repository, in quotes or not, which ADD downloads. */
export function isRemote(source: string): boolean {
  return /^["']?(?:[a-z][a-z0-9+.-]*:\/\/|[\w-]+@[^/:]+:)/i.test(source) || /[^/"']\.git(?:#|["']?$)/.test(source)
}

/** Whether an ADD fetches one file from a server, to a path that is the file's own: where it puts one into a folder, the server may name it. */
export function isFetchedFile({ instruction, sources, intoFolder }: Copy): boolean {
  const [source = ''] = sources
  const isOne = instruction.keyword === 'ADD' && sources.length === 1 && !intoFolder
  return isOne && /^https?:\/\//i.test(source) && !/\.git(?:[#?]|$)/.test(source)
}

/** Where a COPY or ADD puts what it takes; `undefined` for other instructions, and where it cannot be told. */
export function copyTarget(dockerfile: Dockerfile, instruction: Instruction): string | undefined {
  const copy = copyOf(instruction)
  return copy === undefined ? undefined : resolve(dockerfile.settings(instruction).workdir, copy.destination)
}

/** A COPY's keyword, in the case that most of the file has, and its flags as the file writes them, up to its sources. */
export function copyHead(dockerfile: Dockerfile, copy: Instruction): string {
  const { text } = dockerfile
  const flags = copy.flags.map(({ span }) => `${text.slice(span.start, span.end)} `).join('')
  const gap = text.slice(copy.keywordSpan.end, copy.flags[0]?.span.start ?? fileOffset(copy.line, copy.textStart))
  const plain = gap.trim() === '' && !gap.includes('\n') ? gap : ' '
  return keywordFor(dockerfile, 'COPY') + plain + flags
}
