// Signs that a text of an interpreter's language starts other programs, or runs code that it does not show.
//
// Sources: the manuals of Python (os, subprocess, runpy), Perl (perlfunc), Ruby (Kernel), Node.js, Deno, Bun, PHP (program execution), R (source,
// system), Lua (os), Julia, PowerShell, Tcl and Expect, Guile, Groovy, AppleScript, Elixir (System, Code) and Erlang (os).

/** As they stand. */
const SIGNS = [
  'do shell',
  ...`$( \` .execute() .ps1 Bun.$ Code.eval_ Code.require_ Deno.Command Deno.run Invoke-Expression Start-Process System.cmd System.shell
    child_process execSync execfile loadfile open_port os.exec os.system os:cmd passthru pcntl_exec popen proc_open runpy shell_exec
    subprocess`.split(/\s+/),
]

/** As words, which are a part of others too: `sys.executable`, `/x/.exec(y)`. */
const WORDS = [
  /\b(?:posix_)?spawn/,
  /\bsystem2?[\s(]/,
  /(?<!\.)\bexec[lv]?p?e?\b/,
  /\bsource\s*\(/,
  /(?<!["'])\b(?:dofile|eval|iex)\s*[("']/,
  /\bqx\s*[^\w\s]/,
  /(?<!["'])\bdo\s*\(?\s*["']/,
  // A file of code, by its name: `require('./x.json')` brings what it holds alone.
  /(?<![."'])\b(?:load|include|require_relative)(?:_once)?\s*\(?\s*["']/,
  /(?<![."'])\b(?:import|require|require_once)\s*\(?\s*["'](?:[./]|[^"']*\.(?:p[lm]|php|rb)["'])(?![^"']*\.json["'])/,
]

/** Whether a text of a program's language may start another program, or run code that it does not show. */
export function startsOther(text: string): boolean {
  return SIGNS.some((sign) => text.includes(sign)) || WORDS.some((sign) => sign.test(text))
}
