FROM debian:11
RUN mkdir -p /d/{1..3} && curl -fsSL https://example.com/x.tgz | tar xz
CMD ["sleep", "1"]

FROM debian:11
RUN [ "$ARCH" == amd64 ] && curl -fsSL https://example.com/x.tgz | tar xz
CMD ["sleep", "1"]

FROM debian:11
RUN if [[ -f /x ]]; then touch /y; fi; curl -fsSL https://example.com/x.tgz | tar xz
CMD ["sleep", "1"]

FROM debian:11
RUN printf '\x41\n' > /a && curl -fsSL https://example.com/x.tgz | tar xz
CMD ["sleep", "1"]
