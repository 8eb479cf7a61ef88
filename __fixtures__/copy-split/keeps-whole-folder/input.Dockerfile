FROM example.com/toolbox:3
WORKDIR /src
COPY . .
RUN make

FROM example.com/toolbox:3
WORKDIR /src
COPY . .
RUN cd web && cp ../server/api.json . && npm run build

FROM example.com/toolbox:3
WORKDIR /src
COPY . .
RUN cd web && npm run build -- --out-dir $OUT

FROM example.com/toolbox:3
WORKDIR /src
COPY . .
RUN cd web && npm run build -- --schema /src/server/api.json

FROM example.com/toolbox:3
WORKDIR /src
COPY . .
RUN --mount=type=bind,target=/context cd web && npm run build
