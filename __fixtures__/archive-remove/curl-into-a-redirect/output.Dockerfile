FROM debian:12
RUN curl -fsSL https://example.com/a.zip > /tmp/a.zip && unzip /tmp/a.zip -d /opt && rm /tmp/a.zip
