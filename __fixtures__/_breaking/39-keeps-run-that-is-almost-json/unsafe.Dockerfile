FROM debian:12
ENV LANG=C.UTF-8
RUN ["apt-get", "install", "curl"] # x
RUN ["apt-get", "install", "curl",]
