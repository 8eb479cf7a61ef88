FROM gcc:14-bookworm
WORKDIR /src
COPY . .
RUN g++ -O2 -o app main.c
CMD ["./app"]
