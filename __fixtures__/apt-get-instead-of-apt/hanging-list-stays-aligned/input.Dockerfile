FROM debian:12
RUN apt-get update && apt install -y curl \
                                     git
RUN apt update && \
    apt install -y nano less \
                   vim && \
    apt install -y \
        zip
RUN	apt install -y make \
	               gcc
RUN apt install \
        patch
