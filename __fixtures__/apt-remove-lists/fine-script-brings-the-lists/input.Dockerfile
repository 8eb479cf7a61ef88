FROM debian:12
RUN curl -fsSL https://deb.example.com/setup | bash -
RUN apt-get install -y nodejs
