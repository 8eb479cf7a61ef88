FROM debian:12
ENV KERNEL $(uname -r | sed 's/-.*//')
ENV BUILT_AT `date`
ENV TOOLS /opt/$(ls /opt)/bin:$PATH
ENV TOKEN "$(openssl rand -hex 8)"
