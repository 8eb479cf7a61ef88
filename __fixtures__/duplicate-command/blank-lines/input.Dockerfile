FROM node:22

CMD ["a"]

EXPOSE 80

CMD ["b"]
ENTRYPOINT ["c"]
