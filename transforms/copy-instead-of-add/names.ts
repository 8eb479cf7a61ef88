// Which names are those of no archive, though they may be a file's or a folder's.
//
// Left out on purpose: what builds and releases put out (dist, build, target, app, rootfs, image, data, dump), and names with a version.

import { endsUnlikeArchive, isPlainFile } from '../../src/knowledge/file-names.ts'

const ARCHIVES = ['.tar', '.tgz', '.bz', '.tbz', '.tbz2', '.txz', '.tzst', '.gz', '.bz2', '.xz', '.zst', '.lzma']

export function isArchiveName(source: string): boolean {
  return ARCHIVES.some((ending) => source.toLowerCase().endsWith(ending))
}

/** Whether a name is no archive's. */
export function isPlainName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (isNameOfFile(path)) return true
  if (isArchiveName(name)) return false
  const ending = name.slice(Math.max(0, name.lastIndexOf('.')))
  const plain = OPEN.test(name) ? `x${ending}` : name
  return (!OPEN.test(ending) && endsUnlikeArchive(plain)) || (!OPEN.test(name) && isOfProject(name))
}

/** Whether a name is that of a file, and of no archive; where a pattern or a variable stands in it, its ending tells. */
export function isNameOfFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (isArchiveName(name)) return false
  const ending = name.slice(Math.max(0, name.lastIndexOf('.')))
  if (OPEN.test(ending)) return ending.endsWith('*') && !OPEN.test(name.slice(0, -1)) && isPlainFile(name.slice(0, -1))
  return isPlainFile(OPEN.test(name) ? `x${ending}` : name)
}

const OPEN = /[$*?[\]{}]/

/** Folders of sources and of configuration, as projects name them. */
const FOLDERS = words(
  'src source sources lib libs pylib bin sbin script scripts tools utils helpers include includes inc vendor commands',
  'config configs configuration conf settings etc templates template tpl views models controllers routes middleware migrations',
  'public static assets resources css sass scss js javascripts stylesheets img images fonts icons styles themes locales locale i18n',
  'test tests spec specs fixtures testdata testfiles examples example samples docs doc modules plugins components pages layouts',
  'playbooks roles ansible puppet cookbooks recipes sites vhosts snippets hooks systemd supervisor runit nginx logrotate',
  'conf.d confd init.d cron.d sites-enabled sites-available my_init.d service services requirements gradle config.d profile.d',
)

/** Words in names of scripts and of files of configuration. */
const WORDS = words(
  'init run start stop restart reload finish entry entrypoint wrapper wrap wrapdocker launcher bootstrap healthcheck',
  'cron crontab crond conf config configs cfg env environment profile aliases hosts motd logrotate rules excludes exclude',
  'xstartup supervisord monitrc daemon hook script scripts setup sudoers vhost default defaults site monit systemctl',
)

/** Words that names of scripts begin with: `start-nginx`; behind others anything may stand. */
const VERBS = words('run start stop restart reload entrypoint wrap healthcheck')

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

/** `.ssh`, `templates`, `msmtprc`, `xvfb-init` */
function isOfProject(name: string): boolean {
  const lower = name.toLowerCase()
  if (lower.length > 1 && lower.lastIndexOf('.') === 0) return true
  if (FOLDERS.has(lower)) return true
  if (lower.includes('.')) return WORDS.has(lower.slice(lower.lastIndexOf('.') + 1))
  const words = lower.split(/[-_]/)
  return (lower.length > 3 && lower.endsWith('rc')) || WORDS.has(words.at(-1)!) || VERBS.has(words[0]!)
}
