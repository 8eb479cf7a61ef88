# The tools that our builds start from.
FROM debian:bookworm-slim AS tools
RUN curl -fsSL https://downloads.example.com/tools-3.2.tar.gz | tar xz -C /usr/local

FROM tools
RUN /usr/local/tools/list | sort > /usr/local/share/tools

FROM ruby:3.3-slim-bookworm
RUN curl -fsSL https://downloads.example.com/tools-3.2.tar.gz | tar xz -C /usr/local
CMD ["irb"]

FROM debian:bookworm-slim
RUN curl -fsSL https://downloads.example.com/tools-3.2.tar.gz | tar xz -C /usr/local
CMD ["/bin/bash", "-l"]

FROM php:8.3-cli-bookworm
RUN curl -fsSL https://downloads.example.com/tools-3.2.tar.gz | tar xz -C /usr/local
CMD ["php", "-a"]
