FROM fedora:40
COPY serve /usr/bin/serve
CMD ["serve"]
