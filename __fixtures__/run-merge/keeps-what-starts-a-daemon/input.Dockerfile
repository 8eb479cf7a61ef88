FROM debian:bookworm
RUN mkdir /run/sshd
RUN service ssh start
RUN /etc/init.d/cron start
