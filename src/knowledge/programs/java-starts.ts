// What a command line of java starts, as far as that asks for nothing but a runtime.
//
// Source: docs.oracle.com, the java command: a file of source that is started needs the compiler, as --source does.

/** Options that ask for nothing but the runtime. */
const PLAIN =
  /^-(?:X(?!bootclasspath)[^/]*|D(?!java\.(?:library|ext|class)\.).*|server|ea|da|-enable-preview|-add-(?:opens|exports|modules)=\S+)$/

const CLASS_PATH = new Set(['-cp', '-classpath', '--class-path', '-p', '--module-path'])

/** A jar, or a class or module by its name. */
export interface JavaStart {
  readonly kind: 'jar' | 'name'
  readonly what: string
}

/** @param words behind `java`; `undefined`: something else is started, or with options that are not known */
export function javaStart(words: readonly string[]): JavaStart | undefined {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const next = words[at + 1] ?? ''
    if (word === '-jar') return next === '' ? undefined : { kind: 'jar', what: next }
    if (word === '-m' || word === '--module') return next === '' ? undefined : { kind: 'name', what: next }
    if (CLASS_PATH.has(word)) at++
    else if (/^[A-Za-z_$][\w$]*(?:\.[\w$]+)*$/.test(word) && !/\.(?:java|jar)$/.test(word))
      return { kind: 'name', what: word }
    else if (!PLAIN.test(word)) return undefined
  }
  return undefined
}
