// The absolute paths that arguments and variables name: `/data`, `--log=/var/log/x`, `unix:/run/x.sock`, `sqlite:////data/x.db`.

import { resolve } from '../../src/dockerfile/model/paths.ts'

/** A file of this machine, behind a scheme or not. */
export interface NamedPath {
  readonly path: string
  /** It is a database, a socket or the like: whoever starts the program has it written. */
  readonly isWritten: boolean
}

/** In front of a scheme may stand another one, or an option of one letter: `db+sqlite:`, `-bunix:/run/x.sock`. */
const SQL = /(?:^|[^a-z]|^-[a-z])(?:sqlite3?|duckdb)(?:\+[a-z]+)?:(\/*)/i

/**
 * Schemes behind which a file of this machine stands; of a URL the authority is empty: gunicorn, uWSGI and Docker write unix:/x
 * and unix:///x. `https://` names a host.
 */
const FILES =
  /(?:^|[^a-z+]|^-[a-z])(?:(?:http\+)?unix|file|ipc|filesystem|lmdb|leveldb|rocksdb|badger|bolt|h2|derby|hsqldb):(?!file:)(?:\/\/(?=\/))?/i

/** Endings of names of what a running program writes. */
const WRITTEN = /\.(?:db3?|s3db|sqlite3?|duckdb|sock|pid|log|lock)$/i

/**
 * @param value of an argument, or of a variable, which may hold several words
 * @param isPython it is read by Python: to SQLAlchemy and Django three slashes stand before a path that is relative, to others they
 * begin an absolute one
 */
export function namedPaths(value: string, isPython: boolean): readonly NamedPath[] {
  // The Docker daemon's socket has a reason of its own.
  return value
    .split(/[\s,;]+/)
    .flatMap((word) => pathIn(word, isPython) ?? [])
    .filter(({ path }) => !path.endsWith('/docker.sock'))
}

function pathIn(word: string, isPython: boolean): NamedPath | undefined {
  const sql = SQL.exec(word)
  if (sql !== null) return namedBySql(word.slice(sql.index + sql[0].length), sql[1]!.length, isPython)
  const file = FILES.exec(word)
  // Settings are read by file:, too.
  if (file !== null) return asPath(word.slice(file.index + file[0].length), !/file:\/*$/i.test(file[0]))
  return asPath(
    word.startsWith('/') ? word : /^-[A-Za-z]\//.test(word) ? word.slice(2) : word.slice(word.indexOf('=') + 1),
  )
}

/** JDBC writes one slash; two of sqlx's stand before a relative path, behind four it is absolute to everybody. */
function namedBySql(rest: string, slashes: number, isPython: boolean): NamedPath | undefined {
  const isAbsolute = slashes === 1 || slashes > 3 || (slashes === 3 && !isPython)
  return isAbsolute && rest !== '' ? asPath(`/${rest}`, true) : undefined
}

function asPath(written: string, isWritten = false): NamedPath | undefined {
  const own = written.split('?', 1)[0]!
  const path = own.startsWith('/') ? resolve(undefined, own.replace(/^\/+/, '/')) : undefined
  return path === undefined ? undefined : { path, isWritten: isWritten || WRITTEN.test(path) }
}
