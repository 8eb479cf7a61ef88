FROM debian:11
ARG UID_OF_USER
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./list | sort > /list-of-$UID_OF_USER
CMD ["serve"]
