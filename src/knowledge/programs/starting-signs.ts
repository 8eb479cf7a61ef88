// Signs that a text of an interpreter's language starts other programs, or runs code that it does not show.
//
// Sources: the manuals of Python (os, subprocess, runpy), Perl (perlfunc), Ruby (Kernel), Node.js, Deno, Bun, PHP (program execution), R (source,
// system), Lua (os), Julia, PowerShell, Tcl and Expect, Guile, Groovy, AppleScript, Elixir (System, Code) and Erlang (os).

/** As they stand. */
const SIGNS = [
  ...[
    '$(',
    '`',
    'subprocess',
    'os.system',
    'popen',
    'child_process',
    'execSync',
    'shell_exec',
    'passthru',
    'proc_open',
  ],
  ...[
    'pcntl_exec',
    'os.exec',
    'os:cmd',
    'open_port',
    'System.cmd',
    'System.shell',
    'Code.eval_',
    'Code.require_',
    'Deno.Command',
  ],
  ...[
    'Deno.run',
    'Bun.$',
    '.execute()',
    'Invoke-Expression',
    'Start-Process',
    '.ps1',
    'do shell',
    'runpy',
    'execfile',
    'loadfile',
  ],
]

/** As words, which are a part of others too: `sys.executable`, `/x/.exec(y)`. */
const WORDS = [
  /\b(?:posix_)?spawn/,
  /\bsystem2?[\s(]/,
  /(?<!\.)\bexec[lv]?p?e?\b/,
  /\b(?:source|dofile|iex)\s*[("']/,
  /\beval\s*[("']/,
  /\bqx\s*[^\w\s]/,
  /\bdo\s*\(?\s*["']/,
  // A file of code, by its name: `require('./x.json')` brings what it holds alone.
  /(?<!\.)\b(?:load|include|require_relative)(?:_once)?\s*\(?\s*["']/,
  /(?<!\.)\b(?:import|require|require_once)\s*\(?\s*["'](?:[./]|[^"']*\.(?:p[lm]|php|rb)["'])(?![^"']*\.json["'])/,
]

/** Whether a text of a program's language may start another program, or run code that it does not show. */
export function startsOther(text: string): boolean {
  return SIGNS.some((sign) => text.includes(sign)) || WORDS.some((sign) => sign.test(text))
}
