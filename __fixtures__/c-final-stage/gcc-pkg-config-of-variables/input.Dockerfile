FROM gcc:14-bookworm
WORKDIR /src
COPY . .
RUN make
CMD ["./app"]
