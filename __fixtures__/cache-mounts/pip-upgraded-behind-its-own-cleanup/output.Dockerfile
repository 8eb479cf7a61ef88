FROM debian:buster
RUN --mount=type=cache,id=debian-10-pip,target=/root/.cache/pip \
    pip3 install --upgrade pip
RUN --mount=type=cache,id=debian-10-pip,target=/root/.cache/pip \
    pip3 install flask
