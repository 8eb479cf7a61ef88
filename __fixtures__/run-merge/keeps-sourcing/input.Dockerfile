FROM debian:12
RUN . /etc/os-release && echo "$VERSION_CODENAME" > /codename
RUN echo "$ID" > /id
