FROM ubuntu:18.04
RUN apt-get update && \
    apt-get install -y python3-pip && \
    pip3 install first && \
    rm -rf /var/lib/apt/lists/*
RUN set -ex; \
    pip3 install second; \
    python3 -m compileall /srv
RUN sudo pip3 install third || true
RUN if [ -f requirements.txt ]; then pip3 install -r requirements.txt; fi
RUN bash -c "pip3 install fourth"
RUN pip3 install fifth # the newest
RUN cd /srv && pip3 wheel -r requirements.txt
USER app
ENV HOME=/srv/app
RUN pip3 install --user sixth
