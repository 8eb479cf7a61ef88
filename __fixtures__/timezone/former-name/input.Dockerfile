FROM debian:trixie-slim AS debian
ENV TZ=Asia/Calcutta
COPY report /usr/bin/

FROM ubuntu:24.04 AS ubuntu
ENV TZ="US/Eastern"
COPY report /usr/bin/

FROM ubuntu:22.04
ENV TZ=US/Eastern
COPY report /usr/bin/

FROM debian:13
ENV TZ=Japan
COPY report /usr/bin/

FROM debian:13 AS rules
ENV TZ=EST5EDT
COPY report /usr/bin/

FROM ubuntu:24.04
ENV TZ=CET
COPY report /usr/bin/
