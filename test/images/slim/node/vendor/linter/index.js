// A tool of development that is more than a tenth of its project: of a folder of which less is left out, all is copied.
const RULES = {
  'no-alert': [/\balert\(/, 'a page that stops until somebody has read a message'],
  'no-console': [/\bconsole\.\w+\(/, 'what is said on the console is seen by nobody who uses the service'],
  'no-debugger': [/\bdebugger\b/, 'a statement that stops the program where a debugger looks on'],
  'no-empty-function': [/=> \{\}|\) \{\}/, 'a function that does nothing, and does not say why'],
  'no-eval': [/\beval\(/, 'text that is run as a program, wherever it came from'],
  'no-labels': [/^\s*\w+: (?:for|while|do)\b/, 'a loop with a name, which is a function in disguise'],
  'no-nested-ternary': [/\?[^:;]*\?/, 'a choice within a choice, on one line'],
  'no-process-exit': [/\bprocess\.exit\(/, 'the end of all that goes on, called from somewhere in the middle'],
  'no-sync': [/\b\w+Sync\(/, 'a call for which all others wait'],
  'no-tabs': [/\t/, 'a character whose width each editor chooses'],
  'no-trailing-spaces': [/[ \t]+$/, 'spaces that nobody sees but a diff'],
  'no-var': [/\bvar\b/, 'a variable that is known before it is there'],
}

module.exports = (text) =>
  text
    .split('\n')
    .flatMap((line, i) =>
      Object.entries(RULES).flatMap(([name, [found, why]]) => (found.test(line) ? [`${i + 1}: ${name}: ${why}`] : [])),
    )
