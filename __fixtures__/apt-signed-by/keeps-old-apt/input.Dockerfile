FROM debian:jessie
RUN curl -fsSL https://example.com/key.asc | apt-key add - \
    && echo "deb https://example.com/debian stable main" > /etc/apt/sources.list.d/example.list
FROM example/debian:1
RUN curl -fsSL https://example.org/key.asc | apt-key add - \
    && echo "deb https://example.org/debian stable main" > /etc/apt/sources.list.d/example.list
