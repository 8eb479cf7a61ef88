FROM debian:12
COPY x.key /tmp/
RUN apt-key add /tmp/x.key
RUN apt-key adv --keyserver keyserver.ubuntu.com --recv-keys 0123456789ABCDEF
RUN curl -fsSL https://example.com/key.gpg | apt-key add - \
    && echo "deb https://example.com/debian stable main" > /etc/apt/sources.list.d/example.list
RUN curl -fsSL https://example.org/key.asc | gpg --dearmor | apt-key add - \
    && echo "deb https://example.org/debian stable main" > /etc/apt/sources.list.d/other.list
