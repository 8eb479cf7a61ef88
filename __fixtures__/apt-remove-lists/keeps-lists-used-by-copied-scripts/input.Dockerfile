# What was copied and is then run may install from the lists: by a name on PATH, by its path, through an interpreter.
FROM debian:bookworm-slim AS by-name
RUN apt-get update && apt-get install -y curl
COPY install.sh /usr/local/bin/install.sh
RUN install.sh

FROM debian:bookworm-slim AS by-name-without-ending
RUN apt-get update && apt-get install -y curl
COPY scripts /usr/local/bin
RUN prepare-image --quick

FROM debian:bookworm-slim AS by-path-of-programs
RUN apt-get update && apt-get install -y curl
COPY install.sh /bin/
RUN /bin/install.sh

FROM debian:bookworm-slim AS python
RUN apt-get update && apt-get install -y python3
COPY . /app
RUN python3 -u /app/tools/install.py

FROM debian:bookworm-slim AS ruby
RUN apt-get update && apt-get install -y ruby
COPY . /app
RUN ruby -W0 /app/install.rb

FROM debian:bookworm-slim AS r
RUN apt-get update && apt-get install -y r-base
COPY . /app
RUN Rscript --vanilla /app/packages.R

FROM debian:bookworm-slim AS node
RUN apt-get update && apt-get install -y nodejs
COPY . /app
RUN cd /app && node scripts/prepare.js

FROM debian:bookworm-slim AS in-place-of-a-known-program
RUN apt-get update && apt-get install -y curl
COPY wrappers/git /usr/local/bin/git
RUN git clone https://example.com/app.git

FROM debian:bookworm-slim AS through-find
RUN apt-get update && apt-get install -y curl
COPY setup.d /setup.d
RUN find /setup.d -name '*.sh' -exec sh {} \;

FROM debian:bookworm-slim AS through-xargs
RUN apt-get update && apt-get install -y curl
COPY setup.d /setup.d
RUN ls /setup.d/* | xargs -n 1 bash

FROM debian:bookworm-slim AS through-gosu
RUN apt-get update && apt-get install -y gosu
COPY setup.d /setup.d
RUN gosu root /setup.d/packages

FROM debian:bookworm-slim AS target
RUN apt-get update && apt-get install -y make
COPY . /app
RUN make -C /app install-deps

FROM debian:bookworm-slim AS script-of-a-manifest
RUN apt-get update && apt-get install -y npm
COPY . /app
RUN cd /app && npm run setup
