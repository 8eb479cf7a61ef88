FROM ubuntu:18.04
RUN apt-get update && apt-get install -y --no-install-recommends apache2 python3 python3-pip build-essential python3-dev python3-setuptools
RUN apt-get remove -y libapache2-mod-wsgi && apt-get install -y --no-install-recommends libapache2-mod-wsgi-py3
RUN pip3 install -r /srv/requirements.txt
