FROM fedora:40
RUN echo "c3RhcnQK" | base64 -d | tee /etc/start
RUN dnf install -y sudo
RUN sudo echo 'backup:secret' | chpasswd
RUN echo 'backup:secret' > /dev/full | chpasswd
RUN { ./questions; echo done; } | ./answers
RUN echo "$(./list)" | sort > /list
RUN echo start | ./log && ./agent --list | sort > /list
CMD ["agent"]

# The first does not fail, so bash is put in front of the second.
FROM debian:bookworm-slim
RUN echo "tzdata tzdata/Areas select Europe" | debconf-set-selections
RUN ./agent --list | sort > /list
CMD ["agent"]
