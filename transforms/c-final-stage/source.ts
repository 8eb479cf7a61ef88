// What the sources of a program in C or C++ say: which files they name, and what they want of the system.

import type { Reason } from '../../src/dockerfile/model/refusal.ts'

/** Sources, and files that only builds and their people read. */
const SOURCE =
  /\.(?:c|cc|cp|cpp|cxx|c\+\+|C|CC|CPP|cppm|cxxm|ccm|c\+\+m|ixx|mpp|h|hh|hp|hpp|hxx|h\+\+|H|HPP|inl|inc|ipp|tpp|tcc|y|yy|l|ll|S|s|asm|o|a|mk|cmake|in|am|ac|m4|d)$|\/(?:[Mm]akefile|GNUmakefile|CMakeLists\.txt|CMakePresets\.json|configure|compile_commands\.json|compile_flags\.txt|Doxyfile|\.clang-(?:format|tidy)|\.clangd|\.gdbinit|\.ccls)$/
/** Manuals, scripts and patches, and what is told of a project. */
const FOR_PEOPLE =
  /\.(?:[1-8](?:\.[a-z]{2}(?:_\w+)?)?|pod|texi|sh|patch|diff|spec)$|\/(?:CHANGES|ChangeLog|TODO|NEWS|THANKS|INSTALL|BUGS|HISTORY|CREDITS|COPYRIGHT|FAQ)$|\/\.hg[\w.]*$/
const CODE =
  /\.(?:c|cc|cp|cpp|cxx|c\+\+|C|CC|CPP|cppm|cxxm|ccm|c\+\+m|ixx|mpp|h|hh|hp|hpp|hxx|h\+\+|H|HPP|inl|inc|ipp|tpp|tcc|y|yy|l|ll)$/
const CPLUSPLUS = /\.(?:cc|cp|cpp|cxx|c\+\+|C|CC|CPP|cppm|cxxm|ccm|c\+\+m|ixx|mpp|hh|hp|hpp|hxx|h\+\+|H|HPP|tcc|yy|ll)$/

export function isSourceOfC(path: string): boolean {
  return SOURCE.test(path) || FOR_PEOPLE.test(path)
}

export function isCode(path: string): boolean {
  return CODE.test(path)
}

export function isCPlusPlus(path: string): boolean {
  return CPLUSPLUS.test(path)
}

interface Told {
  /** String literals, those of #include left out. */
  readonly literals: readonly string[]
  /** The rest, without comments. */
  readonly code: string
}

// The quotes in `1'000'000` are none.
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?:u8|[uUL])?R"([^\s()\\]{0,16})\(([\s\S]*?)\)\1"|"((?:\\[\s\S]|[^"\\\n])*)"|(?<!\b\d[\w.']*)'(?:\\.|[^'\\\n])+'/g

/** @param text of one file */
export function readC(text: string): Told {
  const all: string[] = []
  // Comments and literals go first, since directives in these are none; each literal leaves its number.
  const bare = text
    .replace(/\\\r?\n/g, '')
    .replace(TOKEN, (whole, _mark, raw: string | undefined, literal: string | undefined) => {
      const value = raw ?? literal
      if (value === undefined) return whole.startsWith("'") ? "' '" : ' '
      return `"${all.push(value) - 1}"`
    })
  const literals: string[] = []
  const code = ofThisSystem(bare)
    .replace(/^[ \t]*#[ \t]*include\b.*$/gm, '')
    .replace(/"(\d+)"/g, (_, number: string) => {
      literals.push(all[Number(number)]!)
      return '""'
    })
  return { literals, code }
}

/** Names that compilers for other systems than Linux define. */
const OTHER_SYSTEMS = new Set(
  '_WIN32 _WIN64 WIN32 __WIN32__ _WINDOWS _MSC_VER __MINGW32__ __MINGW64__ __CYGWIN__ __APPLE__ __MACH__ __FreeBSD__ __OpenBSD__ __NetBSD__ __ANDROID__ __EMSCRIPTEN__'.split(
    ' ',
  ),
)

/** A source without what stands between `#ifdef _WIN32` and its end. */
function ofThisSystem(text: string): string {
  const branches: ('kept' | 'left out' | 'kept, and its else left out')[] = []
  return text
    .split('\n')
    .map((line) => {
      const [, directive, condition = ''] =
        /^\s*#\s*(if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b(.*)$/.exec(line) ?? []
      const names = (condition.match(/[A-Za-z_]\w*/g) ?? []).filter((name) => name !== 'defined')
      // `_MSC_VER < 1900` holds where nothing defines the name.
      const isForOthers =
        names.length > 0 &&
        names.every((name) => OTHER_SYSTEMS.has(name)) &&
        !/[!<=?]/.test(condition.replace(/>=/g, ''))
      if (directive === 'endif') branches.pop()
      else if (directive === 'ifndef') branches.push(isForOthers ? 'kept, and its else left out' : 'kept')
      else if (directive === 'if' || directive === 'ifdef') branches.push(isForOthers ? 'left out' : 'kept')
      else if (directive === 'else')
        branches.push(branches.pop() === 'kept, and its else left out' ? 'left out' : 'kept')
      else if (directive === 'elif') branches.push(branches.pop() !== undefined && isForOthers ? 'left out' : 'kept')
      else if (directive !== undefined) branches.splice(-1, 1, 'kept')
      return branches.includes('left out') ? '' : line
    })
    .join('\n')
}

/** Functions that start programs, load libraries, or read tables that other packages bring. */
const WANTS: readonly { readonly calls: RegExp; readonly reason: string }[] = [
  {
    calls:
      /\b(?:popen|exec[lv]p?e?|execvpe|fexecve|execveat|posix_spawnp?|wordexp|uv_spawn|wxExecute)\b|\b(?:SYS|__NR)_exec\w+|\bsystem\s*\(|(?<!(?:\.|->|\bboost::|\b(?:struct|enum|union|class|namespace))\s*)\bsystem\s*(?:[;,)}\]:?](?!:)|$)|\bboost::process\b|\bPoco::Process\b|\bProcess::launch\b|\bQProcess\b|\breproc\b|\bg_spawn_\w+|subprocess/im,
    reason: 'starts other programs, which would have to be there too',
  },
  {
    calls:
      /\b(?:dlm?open|uv_dlopen)\b|\bboost::dll\b|\bPoco::SharedLibrary\b|\bsqlite3_(?:enable_)?load_extension\b|\bg_module_open\b|\blt_dlopen\w*|\bQPluginLoader\b|\bSDL_LoadObject\b/,
    reason: 'loads libraries where it runs, which would have to be there too',
  },
  {
    calls: /\biconv_open\b|\bboost::locale\b/,
    reason: 'wants tables of character sets, which would have to be there too',
  },
  {
    calls: /\bPy_Initialize\w*|\bluaL_dofile\b|\bperl_parse\b|\bTcl_Init\b/,
    reason: 'runs scripts, which may want more than is there',
  },
  {
    calls: /\b(?:asm|__asm|__asm__)\b/,
    reason: 'has assembler in it, which is not read',
  },
  {
    calls: /^[ \t]*#[ \t]*embed\b|#[ \t]*pragma[ \t]+comment[ \t]*\([ \t]*lib\b/m,
    reason: 'tells the compiler of files and libraries, which is not followed',
  },
]

/** Files and folders that packages bring. */
const OF_PACKAGES =
  /^\/(?:usr|bin|sbin|lib|lib32|lib64)\/|^\/etc\/(?:services|protocols|mime\.types|magic|ssh|alternatives|fonts)\b/

/**
 * @param source its path in the build context
 * @param isThere whether a path in the image comes from the build context
 */
export function againstSource(
  source: string,
  { code, literals }: Told,
  isThere: (path: string) => boolean,
): Reason | undefined {
  const wanted = WANTS.find(({ calls }) => calls.test(code))
  if (wanted !== undefined) return { reason: `${source} ${wanted.reason}` }
  const place = literals.find((text) => OF_PACKAGES.test(text) && !isThere(text))
  return place === undefined ? undefined : { reason: `${source} speaks of ${place}, which would have to be there too` }
}

const OPENERS =
  /\b(?:fopen(?:64)?|freopen|open(?:64)?|openat|creat|opendir|scandir|n?ftw|fts_open|glob|stat(?:64)?|lstat|access|chdir|readlink|realpath|mmap|i?fstream|filebuf|ifstream|directory_iterator|recursive_directory_iterator|filesystem|getcwd|current_path|fileno|g_file_get_contents|LoadFile|imread)\b/g

/** Whether a source opens files, or looks for them, by names that no literal says. */
export function looksForFiles({ code }: Told): boolean {
  for (const { 0: name, index } of code.matchAll(OPENERS)) {
    const rest = code.slice(index + name.length)
    const literal = /^(?:stream)?\s*(?:\w+\s*)?[({]\s*""\s*[,)}]/.test(rest)
    if (!literal) return true
  }
  return false
}

/** What sources read that is a package by itself. */
export interface Data {
  /** `/etc/services` and its like, which names are looked up in. */
  services: boolean
  /** The same, as far as somebody gives a name where a number would do. */
  mayNameServices: boolean
  certificates: boolean
}

/** Services that programs call by name. */
const SERVICES =
  /^(?:https?|ftps?|ssh|telnet|smtps?|submission|domain|tftp|pop3s?|imaps?|ntp|snmp|ldaps?|syslog|irc|nfs|rsync|mqtt|amqps?|sips?|xmpp-client|echo|daytime|time|whois|finger|gopher|nntp)$/

export function dataOf({ code, literals }: Told): Data {
  const resolves = /\bgetaddrinfo\b|\bresolver\b/.test(code)
  return {
    services:
      /\bget(?:serv|proto|rpc)(?:by\w+|ent)\b/.test(code) || (resolves && literals.some((text) => SERVICES.test(text))),
    mayNameServices: resolves,
    certificates: literals.some((text) => text.startsWith('/etc/ssl') || text.includes('ca-certificates')),
  }
}
