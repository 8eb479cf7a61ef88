FROM debian:12 AS tools
RUN apt-get update && apt-get install -y git vim

FROM tools
RUN apt-get install -y openssh-server
RUN apt-get install -y tmux
CMD ["/usr/sbin/sshd", "-D"]
