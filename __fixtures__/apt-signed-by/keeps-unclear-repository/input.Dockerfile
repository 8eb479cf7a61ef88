FROM debian:12 AS a
RUN curl -fsSL https://bazel.example.org/key.asc | apt-key add -
RUN echo "deb https://storage.example.com/bazel stable main" > /etc/apt/sources.list.d/bazel.list
FROM debian:12 AS b
RUN curl -fsSL https://packages.example.net/key.asc | apt-key add -
RUN echo "deb https://packages.example.net/a stable main" > /etc/apt/sources.list.d/a.list \
    && echo "deb https://packages.example.net/b stable main" > /etc/apt/sources.list.d/b.list
