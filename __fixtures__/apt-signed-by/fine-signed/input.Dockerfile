FROM debian:12
RUN curl -fsSL https://example.com/key.asc -o /etc/apt/keyrings/example.asc \
    && echo "deb [signed-by=/etc/apt/keyrings/example.asc] https://example.com/debian stable main" > /etc/apt/sources.list.d/example.list
