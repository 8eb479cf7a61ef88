// Rewrites that are wrong on purpose: every one of them builds, and breaks the server only once it runs.

const SERVED = { safety: 'unsafe', phase: 'layers', aims: ['size'], recommended: true }

/** A transform that puts `put` into the place of `old`, and declares what that does to the configuration. */
function planted(name, old, put, ...fields) {
  return {
    name,
    summary: `Put ${put} into the place of ${old}`,
    why: 'It is wrong on purpose.',
    ...SERVED,
    leavesAlone: [],
    rules: [],
    references: [],
    changes: fields.map((field) => ({ field, becomes: 'something else' })),
    apply(dockerfile) {
      const at = dockerfile.text.indexOf(old)
      return at < 0 ? dockerfile : dockerfile.edit([[{ span: { start: at, end: at + old.length }, text: put }]])
    },
  }
}

const all = [
  planted('planted-port', 'PORT=8080', 'PORT=8081', 'Env'),
  planted('planted-file', ' greeting.txt', ''),
  planted('planted-package', ' netbase', ''),
  planted('planted-owner', 'chown nobody', 'ls -d'),
  planted('planted-signals', '"tini", "--"', '"sh", "-c", "python app.py; true"', 'Entrypoint'),
]

const only = process.env.PLANTED
export default only === undefined ? all : all.filter(({ name }) => name === only)
