FROM golang:1.24
RUN useradd --create-home tide
USER tide
WORKDIR /home/tide/app
COPY . .
RUN go build -o /home/tide/app/tide .
CMD ["/home/tide/app/tide"]
