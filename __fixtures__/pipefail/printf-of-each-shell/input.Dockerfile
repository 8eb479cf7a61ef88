# Only between the two may bash be the shell.
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y curl
RUN printf '%b' '\x41' > /a
RUN curl -fsSL https://example.org/a.tgz | tar xz
RUN printf -- '%s' "\u00e9" > /b
CMD ["agent"]
