FROM debian:12
ENV A="a b c"
ENV B=a\ 'b  c'\ "d"\ \ e
ENV C=C:\x\ y
ENV D=it\'s\ fine
ENV E="a bc d"
ENV F="$X ${Y} z"
