FROM debian:12 AS a
CMD ["a"] # x
FROM debian:12 AS b
CMD ['a']
FROM debian:12 AS c
CMD ["a",]
ENTRYPOINT [ "b", "c" ]
