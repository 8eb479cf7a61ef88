FROM node:22 AS a
CMD ["a"]
CMD ["b"]
FROM a
CMD ["c"]
