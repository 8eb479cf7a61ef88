FROM ubuntu:22.04
USER app
RUN sudo -H pip3 install a && pip install --user b
