FROM alpine:3.20
#ENTRYPOINT ["sh", "init.sh"]
CMD ["sh", "init.sh"]
# CMD ["sh"]
CMD ["sh", "start.sh"]
