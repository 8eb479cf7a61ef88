FROM debian:12
RUN /bin/echo -e 'one\ntwo' > /etc/tool.conf
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN wget -qO- https://tools.example.com/t.tar.gz | tar xz
CMD ["tool"]
