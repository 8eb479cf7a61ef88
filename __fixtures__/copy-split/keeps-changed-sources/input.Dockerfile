FROM example.com/toolbox:3
COPY . /src
WORKDIR /src/web
RUN npm install && npm run build
WORKDIR /src/server
RUN go build .

FROM example.com/toolbox:3
COPY . /src
WORKDIR /src/server
RUN sed -i s/dev/prod/ main.go && go build .
