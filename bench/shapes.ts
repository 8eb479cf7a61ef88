// Long Dockerfiles, each of one shape: how the time grows when the lines are twice as many.

type Shape = (count: number) => readonly string[]

const FROM = 'FROM debian:bookworm-slim'

function times(count: number, line: (i: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, i) => line(i))
}

/** What people write, and what nobody does. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'one RUN of continuations': (count) => [
    FROM,
    'RUN true \\',
    ...times(count, (i) => `  && echo ${i} \\`),
    '  && true',
  ],
  'one install of packages': (count) => [
    FROM,
    'RUN apt-get update && apt-get install -y \\',
    ...times(count, (i) => `  package-${i} \\`),
    '  curl',
  ],
  'RUNs of apt': (count) => [FROM, ...times(count, (i) => `RUN apt-get update && apt-get install -y package-${i}`)],
  'RUNs of apt and calls': (count) => [
    FROM,
    ...times(
      count / 2,
      (i) => `RUN apt-get update && apt-get install -y package-${i}\nRUN curl -o f${i} https://example.com/${i}`,
    ),
  ],
  'RUNs of pip': (count) => [FROM, ...times(count, (i) => `RUN pip install package-${i}`)],
  'stages built on each other': (count) => [
    `${FROM} AS s0`,
    ...times(count, (i) => `FROM s${i} AS s${i + 1}`),
    'RUN apt-get update',
  ],
  'stages with RUNs': (count) => [
    `${FROM} AS s0`,
    ...times(count / 2, (i) => `FROM s${i} AS s${i + 1}\nRUN apt-get update && apt-get install -y p${i}`),
  ],
  'stages that copy from each other': (count) => [
    `${FROM} AS s0`,
    ...times(count / 2, (i) => `${FROM} AS s${i + 1}\nCOPY --from=s${i} /a /a`),
  ],
  ENVs: (count) => [FROM, ...times(count, (i) => `ENV NAME_${i} value`)],
  'ENVs that name others': (count) => [FROM, ...times(count, (i) => `ENV N${i + 1}=$N${i}`)],
  ARGs: (count) => [FROM, ...times(count, (i) => `ARG NAME_${i}=value`)],
  WORKDIRs: (count) => [FROM, ...times(count, (i) => `WORKDIR d${i}`)],
  heredocs: (count) => [FROM, ...times(count / 3, (i) => `RUN <<EOF\napt-get install -y p${i}\nEOF`)],
  'one heredoc': (count) => [FROM, 'RUN <<EOF', ...times(count, (i) => `echo ${i}`), 'EOF'],
  comments: (count) => [FROM, ...times(count, (i) => `# comment ${i}`), 'RUN apt-get update'],
  'comments between RUNs': (count) => [FROM, ...times(count / 2, (i) => `# comment ${i}\nRUN make ${i}`)],
  'ignore comments': (count) => [
    FROM,
    ...times(count / 2, (i) => `# dockershift ignore=run-merge\nRUN apt-get install -y p${i}`),
  ],
  'comments in a continuation': (count) => [
    FROM,
    'RUN true \\',
    ...times(count / 2, (i) => `  # comment ${i}\n  && echo ${i} \\`),
    '  && true',
  ],
  COPYs: (count) => [FROM, ...times(count, (i) => `COPY file-${i} /srv/`)],
  ADDs: (count) => [FROM, ...times(count, (i) => `ADD file-${i} /srv/`)],
  'COPYs and RUNs that change their modes': (count) => [
    FROM,
    ...times(count / 2, (i) => `COPY f${i} /srv/f${i}\nRUN chmod +x /srv/f${i}`),
  ],
  LABELs: (count) => [FROM, ...times(count, (i) => `LABEL name.${i} value`)],
  CMDs: (count) => [FROM, ...times(count, (i) => `CMD run ${i}`)],
  'CMDs with FROMs': (count) => [...times(count / 2, (i) => `${FROM} AS s${i}\nCMD run ${i}`)],
  USERs: (count) => [FROM, ...times(count / 2, (i) => `USER u${i}\nRUN make ${i}`)],
  ONBUILDs: (count) => [FROM, ...times(count, (i) => `ONBUILD RUN apt-get update && apt-get install -y p${i}`)],
  SHELLs: (count) => [FROM, ...times(count / 2, (i) => `SHELL ["/bin/bash", "-c"]\nRUN a${i} | b`)],
  'quotes that span lines': (count) => [FROM, "RUN echo 'a \\", ...times(count, (i) => `b${i} \\`), "c'"],
  'subshells in each other': (count) => [
    FROM,
    `RUN ${'('.repeat(Math.min(count, 400))}true${')'.repeat(Math.min(count, 400))}`,
    ...times(count, (i) => `RUN (cd d${i} && make)`),
  ],
  downloads: (count) => [
    FROM,
    ...times(count, (i) => `RUN wget https://example.com/a${i}.tar.gz && tar xzf a${i}.tar.gz && rm a${i}.tar.gz`),
  ],
}

export function shapeNames(): readonly string[] {
  return Object.keys(SHAPES)
}

/** A Dockerfile of a shape, of about so many lines. */
export function shaped(name: string, lines: number): string {
  return `${SHAPES[name]!(lines).join('\n')}\n`
}
