FROM debian:12
RUN curl -fsSL "$URL/key.asc" | apt-key add - \
    && echo "deb $URL stable main" > /etc/apt/sources.list.d/x.list
RUN curl -fsSL https://example.com/key.asc | sudo apt-key add - \
    && echo "deb https://example.com/debian stable main" | sudo tee /etc/apt/sources.list.d/example.list
RUN bash -c 'curl -fsSL https://example.org/key.asc | apt-key add -'
