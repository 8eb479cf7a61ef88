FROM debian:12-slim AS a
CMD ["a"] # x
FROM debian:12-slim AS b
CMD ['a']
FROM debian:12-slim AS c
CMD ["a",]
ENTRYPOINT [ "b", "c" ]
