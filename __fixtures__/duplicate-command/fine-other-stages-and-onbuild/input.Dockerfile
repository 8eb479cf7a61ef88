FROM node:22 AS a
CMD ["a"]
FROM node:22 AS b
CMD ["b"]
FROM a
ONBUILD CMD ["c"]
CMD ["d"]
