FROM example.com/toolbox:3 AS build
COPY . /src

# The pages
WORKDIR /src/web
RUN npm ci && npm run build

WORKDIR /src/server
RUN go build -o /bin/server .

FROM scratch
COPY --from=build /bin/server /server
COPY --from=build /src/web/dist /pages
ENTRYPOINT ["/server"]
