FROM debian:12
RUN apt-get update && apt-get install -y curl \
                                         git
RUN apt-get update && \
    apt-get install -y nano less \
                       vim && \
    apt-get install -y \
        zip
RUN	apt-get install -y make \
	               gcc
RUN apt-get install \
        patch
