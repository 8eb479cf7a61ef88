// Variables of a Makefile, and what is written with them.
//
// Source: the manual of GNU make: using variables, automatic variables, implicit rules.

/** Stands for what is not known. It is no part of any name, and a shell reads it as an expansion. */
const UNKNOWN = '$_'

/** What make itself sets. */
const BUILT_IN: Readonly<Record<string, string>> = {
  CC: 'cc',
  CXX: 'c++',
  CPP: 'cc -E',
  AR: 'ar',
  AS: 'as',
  LD: 'ld',
  LEX: 'lex',
  YACC: 'yacc',
  RM: 'rm -f',
  MAKE: 'make',
  CURDIR: '.',
  'COMPILE.c': 'cc -c',
  'COMPILE.cc': 'c++ -c',
  'COMPILE.cpp': 'c++ -c',
  'LINK.c': 'cc',
  'LINK.cc': 'c++',
  'LINK.cpp': 'c++',
  'LINK.o': 'cc',
}

/** All values that a variable gets anywhere, since which of them holds depends on more than the file: one text, with blanks between. */
export type Variables = ReadonlyMap<string, string>

const ASSIGNMENT = /^\s*(?:export\s+|override\s+)*([\w.-]+)\s*(?:[:?+!]|::)?=\s*(.*)$/

/** The name and the value of a line that sets a variable. */
export function assignmentIn(line: string): readonly [string, string] | undefined {
  const [, name, value] = ASSIGNMENT.exec(line) ?? []
  return name === undefined ? undefined : [name, value!.trim()]
}

/**
 * A text with the variables put in; what make would have to work out, such as `$(wildcard *.c)`, stays an expansion.
 *
 * @param automatic those of a rule: `@`, `<`, `^`
 */
export function expanded(text: string, variables: Variables, automatic: Variables = new Map(), depth = 0): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '$') {
      out += text[i]
      continue
    }
    const next = text[++i]
    if (next === '$') out += '$'
    else if (next === '(' || next === '{') {
      const end = closing(text, i)
      const name = text.slice(i + 1, end).trim()
      out += valueOf(name, variables, automatic, depth)
      i = end
    } else out += next === undefined ? '' : (automatic.get(next) ?? UNKNOWN)
  }
  return out
}

/** A text with the variables put in that the file sets, and the functions as they stand. */
export function filled(text: string, variables: Variables): string {
  let out = text
  for (let i = 0; i < 4 && out.length < LONGEST; i++) {
    const next = out.replace(/\$[({]([\w.-]+)[)}]/g, (whole, name: string) => variables.get(name) ?? whole)
    if (next === out) break
    out = next
  }
  return out
}

/** A text that grows further is not worth its while. */
const LONGEST = 1_000_000

function valueOf(name: string, variables: Variables, automatic: Variables, depth: number): string {
  const folderOf = /^([@<])D$/.exec(name)?.[1]
  if (folderOf !== undefined) return automatic.get(folderOf)?.replace(/\/?[^/]*$/, '') || '.'
  const own = variables.get(name)
  const value = own ?? automatic.get(name) ?? (Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name]! : undefined)
  if (value !== undefined) return depth > 8 ? UNKNOWN : expanded(value, variables, automatic, depth + 1)
  // One that nothing sets is empty; what has more in it than a name is worked out.
  return /^[\w.-]+$/.test(name) ? '' : UNKNOWN
}

/** Where the bracket is closed that stands at `open`. */
function closing(text: string, open: number): number {
  const [opens, closes] = text[open] === '(' ? ['(', ')'] : ['{', '}']
  let depth = 0
  for (let i = open; i < text.length; i++) {
    if (text[i] === opens) depth++
    else if (text[i] === closes && --depth === 0) return i
  }
  return text.length
}

/** Whether a word holds something that is not known. */
export function isOpen(word: string): boolean {
  return word.includes('$')
}

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
