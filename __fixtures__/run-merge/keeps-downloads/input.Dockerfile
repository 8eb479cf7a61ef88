FROM debian:12
RUN curl -fsSLo /usr/local/bin/a https://example.com/a
RUN curl -fsSLo /usr/local/bin/b https://example.com/b
RUN chmod +x /usr/local/bin/a /usr/local/bin/b
