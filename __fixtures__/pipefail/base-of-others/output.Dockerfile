# The tools that our builds start from.
FROM debian:bookworm-slim AS tools
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://downloads.example.com/tools-3.2.tar.gz | tar xz -C /usr/local
SHELL ["/bin/sh", "-c"]

FROM tools
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN /usr/local/tools/list | sort > /usr/local/share/tools
SHELL ["/bin/sh", "-c"]

FROM ruby:3.3-slim-bookworm
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://downloads.example.com/tools-3.2.tar.gz | tar xz -C /usr/local
SHELL ["/bin/sh", "-c"]
CMD ["irb"]

FROM debian:bookworm-slim
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://downloads.example.com/tools-3.2.tar.gz | tar xz -C /usr/local
SHELL ["/bin/sh", "-c"]
CMD ["/bin/bash", "-l"]

FROM php:8.3-cli-bookworm
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://downloads.example.com/tools-3.2.tar.gz | tar xz -C /usr/local
SHELL ["/bin/sh", "-c"]
CMD ["php", "-a"]
