FROM debian:bookworm-slim AS build
RUN make /out/late.sh

FROM debian:bookworm-slim AS bare
WORKDIR /srv
COPY scripts/bare.sh ./
CMD ./bare.sh

FROM debian:bookworm-slim AS carriage-return
COPY scripts /srv
CMD /srv/windows.sh

FROM debian:bookworm-slim AS in-path
COPY scripts/start /usr/local/bin/
CMD start

FROM debian:bookworm-slim AS written
RUN echo 'serve --all' > /run-it && chmod +x /run-it
CMD /run-it

FROM debian:bookworm-slim AS elsewhere
COPY --from=build /out/late.sh /srv/
CMD /srv/late.sh

FROM debian:bookworm-slim
COPY scripts/bare.sh /srv/there/
WORKDIR /srv
CMD there/bare.sh
WORKDIR /srv/there
