FROM debian:12
COPY sources.list /etc/apt/sources.list
RUN curl -fsSL https://example.com/key.asc | apt-key add - \
    && echo "deb https://example.com/debian stable main" > /etc/apt/sources.list.d/example.list
