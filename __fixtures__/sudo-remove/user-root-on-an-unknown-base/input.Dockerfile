FROM example/app:1 AS base
USER 0
FROM base
RUN sudo sh -c 'echo hi > /x'
