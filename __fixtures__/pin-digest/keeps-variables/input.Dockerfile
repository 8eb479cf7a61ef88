FROM $BASE
FROM "node:20"
RUN --mount=type=bind,from=$X,target=/x true
