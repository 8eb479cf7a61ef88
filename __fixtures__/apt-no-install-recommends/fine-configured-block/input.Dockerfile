FROM debian:12
RUN printf 'APT { Install-Recommends "0"; };\n' > /etc/apt/apt.conf.d/90norecommends
RUN apt-get update && apt-get install -y curl
