// Builds that a cloud's own client asks for: there the classic builder does them.
//
// Sources: https://cloud.google.com/sdk/gcloud/reference/builds/submit (--tag runs the step gcr.io/cloud-builders/docker) and
// /run/deploy (--source builds a Dockerfile that is there) and /app/deploy (for runtime: custom), whose builds stop at RUN --mount: google-github-actions/setup-gcloud,
// issue 658, github/github-mcp-server, issue 575; https://learn.microsoft.com/cli/azure/acr#az-acr-build, which knows no BuildKit:
// Azure/acr, issue 721; https://learn.microsoft.com/azure/container-apps/containerapp-up, which has the registry build.

import type { Word } from '../dockerfile/model/shell.ts'

type Operand = Pick<Word, 'text' | 'value'>

/** Whether it is worth while to read a text as shell. */
export function mayAskCloud(text: string): boolean {
  return (
    (text.includes('gcloud') && /--source|submit|deploy/.test(text)) ||
    (/\baz\s/.test(text) && /\bacr\s|containerapp/.test(text))
  )
}

/** Options of the clients that have no value: those of a command, and those that all of them take. */
const ALONE = new Set(
  [
    '--async --no-source --quiet -q --suppress-logs --no-logs --no-push --no-wait --no-format --allow-unauthenticated --verbose',
    '--user-output-enabled --no-user-output-enabled --log-http --no-log-http --only-show-errors --debug',
  ].flatMap((line) => line.split(' ')),
)

/** What docker build would be called with, context and file; `undefined` for a command that asks no cloud to build. */
export function cloudOperands(name: string | undefined, words: readonly Operand[]): readonly Operand[] | undefined {
  if (name !== 'gcloud' && name !== 'az') return undefined
  const rest = words.slice(1)
  const all = operandsIn(rest)
  const verbs = verbsOf(all)
  const operands = all.slice(verbs.length)
  switch (`${name} ${verbs.filter((verb) => !GROUPS.has(verb)).join(' ')}`) {
    case 'gcloud builds submit':
      return has(rest, '--tag', '-t') ? contextOf(operands) : undefined
    case 'az acr build':
      return [...fileIn(rest), ...contextOf(operands)]
    case 'az acr task create': {
      const context = valueOf(rest, '--context', '-c')
      return context === undefined || context.value === '/dev/null' ? undefined : [...fileIn(rest), hereOf(context)]
    }
    case 'gcloud app deploy':
      // The Dockerfile of a custom runtime lies beside its app.yaml.
      return operands.length === 0 ? contextOf([]) : operands.slice(0, 1).map(folderOf)
    case 'gcloud run deploy':
    case 'az containerapp up':
    case 'az containerapp create': {
      const source = valueOf(rest, '--source')
      return source === undefined ? undefined : [source]
    }
    default:
      return undefined
  }
}

/** Words in front of or between verbs that lead to the same ones, or to others with the same options. */
const GROUPS = new Set('alpha beta preview container jobs worker-pools'.split(' '))

/** Verbs behind which names stand. */
const LAST = new Set('submit deploy build create up'.split(' '))

/** `beta run deploy`, of `beta run deploy app`. */
function verbsOf(operands: readonly Operand[]): readonly string[] {
  const end = operands.findIndex(({ value = '' }) => LAST.has(value))
  return operands.slice(0, end + 1).flatMap(({ value }) => value ?? '')
}

function has(words: readonly Operand[], ...names: readonly string[]): boolean {
  return words.some(({ text }) => names.includes(text.split('=', 1)[0]!))
}

/** The words that are neither options nor their values. */
function operandsIn(words: readonly Operand[]): readonly Operand[] {
  return words.filter(({ text }, i) => {
    if (text.startsWith('-')) return false
    const before = words[i - 1]?.text ?? ''
    return !before.startsWith('-') || before.includes('=') || ALONE.has(before)
  })
}

/** The clients take the folder that they are called in where none is named. */
function contextOf(operands: readonly Operand[]): readonly Operand[] {
  return [operands.at(-1) ?? HERE]
}

const HERE: Operand = { text: '.', value: '.' }

/** `https://github.com/owner/name.git#branch:web` is as good as always the repository itself: `web`. */
function hereOf(context: Operand): Operand {
  if (!context.text.includes('://')) return context
  const [, folder] = /#[^:]*:(.+)$/.exec(context.value ?? '') ?? []
  return folder === undefined ? HERE : { text: folder, value: folder }
}

function fileIn(words: readonly Operand[]): readonly Operand[] {
  const file = valueOf(words, '--file', '-f')
  return file === undefined ? [] : [flagFor(file), file]
}

/** The folder that a file lies in, as a word. */
function folderOf(word: Operand): Operand {
  const folder = (value: string): string => value.slice(0, value.lastIndexOf('/') + 1) || '.'
  return { ...word, text: folder(word.text), value: word.value === undefined ? undefined : folder(word.value) }
}

function valueOf(words: readonly Operand[], ...names: readonly string[]): Operand | undefined {
  for (const [i, word] of words.entries()) {
    const equals = word.text.indexOf('=')
    if (!names.includes(equals < 0 ? word.text : word.text.slice(0, equals))) continue
    if (equals < 0) return words[i + 1]
    return { ...word, text: word.text.slice(equals + 1), value: word.value?.slice(word.value.indexOf('=') + 1) }
  }
  return undefined
}

/** A word for `-f`, in front of the file that it names. */
function flagFor(file: Operand): Operand {
  return { ...file, text: '-f', value: '-f' }
}
