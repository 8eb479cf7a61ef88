FROM gcc:14
WORKDIR /src
COPY . .
RUN ./configure && make
