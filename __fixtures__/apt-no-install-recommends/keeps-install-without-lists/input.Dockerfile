FROM mycorp/base:1
RUN apt-get install -y curl
