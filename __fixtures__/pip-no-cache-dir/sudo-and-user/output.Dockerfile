FROM ubuntu:22.04
USER app
RUN sudo -H pip3 install --no-cache-dir a && pip install --no-cache-dir --user b
