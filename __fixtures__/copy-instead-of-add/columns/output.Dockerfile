FROM debian:12
COPY notes.txt  /notes.txt
COPY map.txt    /map.txt
COPY settings.yml   /settings.yml
COPY a.txt /a.txt
COPY ["b.txt",  "/b.txt"]
