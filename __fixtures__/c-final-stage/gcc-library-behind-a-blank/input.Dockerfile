FROM gcc:14-bookworm
WORKDIR /src
COPY . .
RUN gcc -O2 -o app main.c -l curl -l pq
CMD ["./app"]
