FROM ubuntu:18.04
RUN apt-get update && \
    apt-get install -y python3-pip && \
    pip3 install first && \
    rm -rf /var/lib/apt/lists/* ~/.cache/pip
RUN set -ex; \
    pip3 install second; \
    python3 -m compileall /srv; \
    rm -rf ~/.cache/pip
RUN sudo pip3 install third || true && rm -rf ~/.cache/pip
RUN if [ -f requirements.txt ]; then pip3 install -r requirements.txt; fi && rm -rf ~/.cache/pip
RUN bash -c "pip3 install fourth" && rm -rf ~/.cache/pip
RUN pip3 install fifth && rm -rf ~/.cache/pip # the newest
RUN cd /srv && pip3 wheel -r requirements.txt && rm -rf ~/.cache/pip
USER app
ENV HOME=/srv/app
RUN pip3 install --user sixth && rm -rf ~/.cache/pip
