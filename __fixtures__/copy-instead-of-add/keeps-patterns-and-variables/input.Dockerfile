FROM debian:12
ADD *.json /app/
ADD $ARTIFACT /app/
ADD ${NAME}.json /app/
ADD "a.txt" /app/
ADD a\ b.txt /app/
ADD [abc].txt /app/
ADD ["a.txt", "/x/"
