FROM example/app:1 AS base
USER 0
FROM base
RUN sh -c 'echo hi > /x'
