FROM debian:buster
RUN pip3 install --upgrade pip && rm -rf ~/.cache/pip
RUN pip3 install --no-cache-dir flask
