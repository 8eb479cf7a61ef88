FROM debian:12
ADD  notes.txt  /notes.txt
COPY map.txt    /map.txt
ADD settings.yml   /settings.yml
ADD a.txt /a.txt
ADD ["b.txt",  "/b.txt"]
