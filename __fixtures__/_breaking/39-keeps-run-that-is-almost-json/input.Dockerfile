FROM debian:12
RUN ["apt-get", "install", "curl"] # x
RUN ["apt-get", "install", "curl",]
