// The judge of `npm run manners` sees each flaw, and none where a change is as its author would have written it.

import { expect, test } from 'vitest'
import { judge } from '../scripts/manners-judge.ts'

const kinds = (before: string, after: string): readonly string[] => [
  ...new Set(judge(`FROM debian:12\n${before}`, `FROM debian:12\n${after}`).map(({ kind }) => kind)),
]

test.each([
  [
    'the wrong side of &&',
    'RUN apt-get update \\\n && apt-get install -y a\n',
    'RUN apt-get update \\\n && apt-get install -y a && \\\n rm -rf /x\n',
  ],
  ['the wrong side of &&', 'RUN a \\\n && b\nRUN c\nRUN d\n', 'RUN a \\\n && b\nRUN c && \\\n d\n'],
  ['an indentation unlike its own RUN', 'RUN a && \\\n  b\n', 'RUN a && \\\n  b && \\\n    rm -rf /x\n'],
  [
    'an indentation unlike its own RUN',
    'RUN a && \\\n  b\nRUN c && \\\n    d\n',
    'RUN a && \\\n  b && \\\n  c && \\\n    d\n',
  ],
  ['two blanks before an operator', 'RUN a ; \\\n    b\n', 'RUN a ; \\\n    b  && \\\n    rm -rf /x\n'],
  [
    'cleanup glued to a list',
    'RUN yum install -y \\\n    a \\\n    b\n',
    'RUN yum install -y \\\n    a \\\n    b && yum clean all\n',
  ],
  [
    'cleanup left in the middle',
    'RUN yum groupinstall -y a && yum clean all\nRUN yum grouplist\n',
    'RUN yum groupinstall -y a && \\\n    yum clean all && \\\n    yum grouplist\n',
  ],
  ['a group half converted', 'ADD a.conf /a\nADD b /b\n', 'COPY a.conf /a\nADD b /b\n'],
  ['a group half converted', 'ENV A b\nENV C d e\n', 'ENV A=b\nENV C d e\n'],
  ['a group half converted', 'RUN apt update && apt install $A\n', 'RUN apt-get update && apt install $A\n'],
  ['a group half converted', 'COPY a /a\nRUN chown x /a /b\n', 'COPY --chown=x a /a\nRUN chown x /b\n'],
  ['a root owner written', 'COPY a /a\nRUN chown root:root /a\n', 'COPY --chown=root:root a /a\n'],
  ['a root owner written', 'COPY a /a\nRUN chown 0 /a\n', 'COPY --chown=0 a /a\n'],
])('%s', (kind, before, after) => {
  expect(kinds(before, after)).toEqual([kind])
})

test.each([
  ['nothing changed', 'RUN a  && b\n', 'RUN a  && b\n'],
  ['the author mixes', 'RUN a \\\n && b && \\\n c\n', 'RUN a \\\n && b && \\\n c && \\\n rm -rf /x\n'],
  [
    'a flag in a line of the author',
    'RUN a  && \\\n\tyum install x  && \\\n  c\n',
    'RUN a  && \\\n\tyum install -y x  && \\\n  c\n',
  ],
  [
    'operators inside of quotes and loops',
    'RUN a && \\\n    echo "\\\n && b" && \\\n    for x in y; do \\\n        c && \\\n        d; \\\n    done\n',
    'RUN a && \\\n    echo "\\\n && b" && \\\n    for x in y; do \\\n        c && \\\n        d; \\\n    done && \\\n    rm -rf /x\n',
  ],
  [
    'lined up',
    'RUN aaaaaa    && \\\n    b      && \\\n    ccc\n',
    'RUN aaaaaa    && \\\n    b      && \\\n    ccc    && \\\n    rm -rf /x\n',
  ],
  [
    'a list, and its command further out',
    'RUN apt-get update\nRUN apt-get install -y \\\n        a\n',
    'RUN apt-get update && \\\n    apt-get install -y \\\n        a\n',
  ],
  ['an archive stays', 'ADD a.conf /a\nADD b.tar.gz /b\n', 'COPY a.conf /a\nADD b.tar.gz /b\n'],
  ['a paragraph stays', 'ADD a.conf /a\n\nADD b /b\n', 'COPY a.conf /a\n\nADD b /b\n'],
  ['an owner of the author', 'COPY --chown=root:root a /a\nADD b /b\n', 'COPY --chown=root:root a /a\nCOPY b /b\n'],
  [
    'cleanup in the middle as it was',
    'RUN yum install -y a && yum clean all && b\n',
    'RUN yum install -y --nodocs a && yum clean all && b\n',
  ],
])('no flaw: %s', (_, before, after) => {
  expect(kinds(before, after)).toEqual([])
})
