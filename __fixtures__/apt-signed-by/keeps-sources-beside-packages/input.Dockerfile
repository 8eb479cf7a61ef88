FROM debian:12
RUN curl -fsSL https://example.com/key.asc | apt-key add - \
    && echo "deb https://example.com/debian stable main" > /etc/apt/sources.list.d/example.list \
    && echo "deb-src https://example.com/debian stable main" >> /etc/apt/sources.list.d/example.list
