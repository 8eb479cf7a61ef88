FROM debian:12
RUN curl -fsSL https://example.com/key.asc -o - | apt-key add - \
    && echo "deb https://example.com/debian stable main" > /etc/apt/sources.list.d/example.list
RUN curl -fsSL https://example.org/key.asc | apt-key add - || true \
    && echo "deb https://example.org/debian stable main" > /etc/apt/sources.list.d/other.list
