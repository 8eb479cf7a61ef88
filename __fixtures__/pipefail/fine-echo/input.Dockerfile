FROM fedora:40
ARG PASSWORD
RUN echo "backup:$PASSWORD" | chpasswd
RUN printf '%s\n' 'LogLevel=debug' "Server=$(hostname)" | tee /etc/agent.conf
RUN mkdir -p /etc/agent && echo "start" | tee /etc/agent/start
CMD ["agent"]

FROM debian:bookworm-slim
RUN echo "tzdata tzdata/Areas select Europe" | debconf-set-selections
CMD ["agent"]
