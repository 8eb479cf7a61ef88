FROM ubuntu:22.04
RUN apt install -y '^libfoo[0-9]+$' && apt purge -y '~nlibreoffice' && apt install -y 'php.*-cli'
