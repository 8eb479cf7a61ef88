FROM example.com/toolbox:3
ENV PYTHONPATH=/srv/shop
COPY . /srv/shop
RUN cd /srv/shop/web && python3 build.py

FROM golang:1.22
COPY . /go/src/example.com/shop
WORKDIR /go/src/example.com/shop/cmd
RUN go build -o /bin/shop .
