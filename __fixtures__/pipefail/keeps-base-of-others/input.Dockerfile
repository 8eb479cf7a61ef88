# The tools that our builds start from.
FROM debian:bookworm-slim AS tools
RUN curl -fsSL https://downloads.example.com/tools-3.2.tar.gz | tar xz -C /usr/local

FROM tools
RUN tools --list | sort > /usr/local/share/tools
