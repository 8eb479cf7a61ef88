// The files of which a part changes with the calendar: the rest of them is compared, that part is not.

/** Paths to functions that leave out what two equal builds on different days disagree on. */
const essences: ReadonlyMap<string, (content: string) => string> = new Map([
  // shadow(5): the third field is the day of the last password change, which useradd sets to today.
  ['etc/shadow', withoutPasswordDays],
  ['etc/shadow-', withoutPasswordDays],
  // libzypp's list of packages that came along by themselves begins with the time at which it was written.
  ['var/lib/zypp/AutoInstalled', (content) => content.replace(/^# AutoInstalled generated .*\n/, '')],
])

/** The largest file that is held in memory to find its essence. */
export const largestEssence = 1024 * 1024

/** What makes the essence of the file at `path`, or `undefined` for files that are compared byte by byte. */
export function essenceOf(path: string): ((content: string) => string) | undefined {
  return essences.get(path)
}

function withoutPasswordDays(content: string): string {
  return content
    .split('\n')
    .map((line) => line.replace(/^([^:]*:[^:]*:)\d+:/, '$1:'))
    .join('\n')
}
