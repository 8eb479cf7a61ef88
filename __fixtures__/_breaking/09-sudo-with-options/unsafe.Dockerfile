FROM ubuntu:22.04
USER app
RUN sudo -u builder make && sudo -E apt-get install -y --no-install-recommends curl ca-certificates && sudo -u app -H pip install --no-cache-dir x
